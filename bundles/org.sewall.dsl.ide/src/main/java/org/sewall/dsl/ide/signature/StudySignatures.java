package org.sewall.dsl.ide.signature;

import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.ParameterInformation;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureHelpParams;
import org.eclipse.lsp4j.SignatureInformation;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.signatureHelp.ISignatureHelpService;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;

/** Shows the arguments of the function or premultiplier whose parentheses are open at the caret. */
public final class StudySignatures implements ISignatureHelpService {
    private static final Pattern WORD_BEFORE = Pattern.compile("([\\p{L}_][\\p{L}\\p{N}_.]*)\\s*$");
    private static final int FARTHEST = 2000;

    @Override
    public SignatureHelp getSignatureHelp(
            Document document, XtextResource resource, SignatureHelpParams params, CancelIndicator indicator) {
        int caret = document.getOffSet(params.getPosition());
        String before = document.getContents().substring(Math.max(0, caret - FARTHEST), caret);
        int argument = 0;
        int depth = 0;
        for (int at = before.length() - 1; at >= 0; at--) {
            char character = before.charAt(at);
            if (character == ')') {
                depth++;
            } else if (character == '(' && depth > 0) {
                depth--;
            } else if (character == '(') {
                return help(before.substring(0, at), argument);
            } else if (character == ',' && depth == 0) {
                argument++;
            } else if (character == '{' || character == '}' || character == ';') {
                return EMPTY;
            }
        }
        return EMPTY;
    }

    private static SignatureHelp help(String before, int argument) {
        var word = WORD_BEFORE.matcher(before);
        return word.find()
                ? CallableWord.named(word.group(1))
                        .map(found -> help(found, argument))
                        .orElse(EMPTY)
                : EMPTY;
    }

    private static SignatureHelp help(CallableWord word, int argument) {
        var signature = new SignatureInformation(word.signature());
        signature.setDocumentation(new MarkupContent(MarkupKind.MARKDOWN, word.meaning()));
        signature.setParameters(
                word.parameters().stream().map(ParameterInformation::new).toList());
        int last = word.parameters().size() - 1;
        return new SignatureHelp(List.of(signature), 0, Math.min(argument, last));
    }
}
