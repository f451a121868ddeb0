package org.sewall.dsl.message;

import com.google.inject.Inject;
import com.google.inject.Provider;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.diagnostics.DiagnosticMessage;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.linking.impl.LinkingDiagnosticMessageProvider;
import org.eclipse.xtext.naming.IQualifiedNameConverter;
import org.eclipse.xtext.scoping.IScopeProvider;
import org.sewall.model.SewallPackage;

/** Says which kind of thing a name should have been, and which one was probably meant. */
public class LinkingMessages extends LinkingDiagnosticMessageProvider {

    private static final Map<EReference, SemMessage> MESSAGES = Map.ofEntries(
            Map.entry(SewallPackage.Literals.MEASUREMENT_BLOCK__CONSTRUCTS, SemMessage.UNKNOWN_CONSTRUCT),
            Map.entry(SewallPackage.Literals.HYPOTHESIS__SOURCE, SemMessage.UNKNOWN_VARIABLE),
            Map.entry(SewallPackage.Literals.HYPOTHESIS__TARGET, SemMessage.UNKNOWN_VARIABLE),
            Map.entry(SewallPackage.Literals.PARAMETER_PATTERN__LEFT, SemMessage.UNKNOWN_VARIABLE),
            Map.entry(SewallPackage.Literals.PATTERN_TERM__VARIABLE, SemMessage.UNKNOWN_VARIABLE),
            Map.entry(SewallPackage.Literals.MODEL__DATA, SemMessage.UNKNOWN_DATA),
            Map.entry(SewallPackage.Literals.EXPLORATORY__DATA, SemMessage.UNKNOWN_DATA),
            Map.entry(SewallPackage.Literals.COMMON_METHOD__DATA, SemMessage.UNKNOWN_DATA),
            Map.entry(SewallPackage.Literals.MEASURED__SCALE, SemMessage.UNKNOWN_SCALE),
            Map.entry(SewallPackage.Literals.ALTERNATIVE__BASE, SemMessage.UNKNOWN_MODEL),
            Map.entry(SewallPackage.Literals.PARAMETER_GROUP__MODEL, SemMessage.UNKNOWN_MODEL),
            Map.entry(SewallPackage.Literals.INVARIANCE__MODEL, SemMessage.UNKNOWN_MODEL),
            Map.entry(SewallPackage.Literals.PARAMETER_REFERENCE__PARAMETER, SemMessage.UNKNOWN_PARAMETER),
            Map.entry(SewallPackage.Literals.RUNG__PARAMETERS, SemMessage.UNKNOWN_PARAMETER_SET),
            Map.entry(SewallPackage.Literals.DATA_SOURCE__SAMPLE, SemMessage.UNKNOWN_SAMPLE),
            Map.entry(SewallPackage.Literals.CONSTRUCT__OPERATIONALISES, SemMessage.UNKNOWN_CONCEPT),
            Map.entry(SewallPackage.Literals.PROPOSITION__SOURCE, SemMessage.UNKNOWN_CONCEPT),
            Map.entry(SewallPackage.Literals.PROPOSITION__TARGET, SemMessage.UNKNOWN_CONCEPT),
            Map.entry(SewallPackage.Literals.MAPPING_ENTRY__TARGET, SemMessage.UNKNOWN_CONCEPT),
            Map.entry(SewallPackage.Literals.QUOTE__CONCEPTS, SemMessage.UNKNOWN_CONCEPT),
            Map.entry(SewallPackage.Literals.HYPOTHESIS__TESTS, SemMessage.UNKNOWN_PROPOSITION),
            Map.entry(SewallPackage.Literals.QUOTE__CASE, SemMessage.UNKNOWN_CASE),
            Map.entry(SewallPackage.Literals.QUOTE__SOURCE, SemMessage.UNKNOWN_SOURCE),
            Map.entry(SewallPackage.Literals.QUOTE__CODES, SemMessage.UNKNOWN_CODE),
            Map.entry(SewallPackage.Literals.THEME__CODES, SemMessage.UNKNOWN_CODE),
            Map.entry(SewallPackage.Literals.DIMENSION__THEMES, SemMessage.UNKNOWN_THEME),
            Map.entry(SewallPackage.Literals.MAPPING_ENTRY__QUOTES, SemMessage.UNKNOWN_QUOTE));

    @Inject
    private Provider<IScopeProvider> scopes;

    @Inject
    private IQualifiedNameConverter names;

    @Override
    public DiagnosticMessage getUnresolvedProxyMessage(ILinkingDiagnosticContext context) {
        SemMessage message = MESSAGES.get(context.getReference());
        if (message == null) {
            DiagnosticMessage other = super.getUnresolvedProxyMessage(context);
            return new DiagnosticMessage(
                    other.getMessage(),
                    other.getSeverity(),
                    other.getIssueCode(),
                    data(context.getLinkText(), nearest(context)));
        }
        String written = context.getLinkText();
        Optional<String> nearest = nearest(context);
        String hint = nearest.map(name -> " Did you mean '" + name + "'?")
                .orElse(
                        message == SemMessage.UNKNOWN_PARAMETER
                                ? " Write '" + written + "*' before a term, or correct the name."
                                : " Declare it, or correct the name.");
        return new DiagnosticMessage(message.text(written, hint), Severity.ERROR, message.id(), data(written, nearest));
    }

    /** Return what a quick fix needs: the name that was written, and the nearest one. */
    private static String[] data(String written, Optional<String> nearest) {
        return nearest.map(name -> new String[] {written, name}).orElseGet(() -> new String[] {written});
    }

    private Optional<String> nearest(ILinkingDiagnosticContext context) {
        var known = new TreeSet<String>();
        scopes.get()
                .getScope(context.getContext(), context.getReference())
                .getAllElements()
                .forEach(description -> known.add(names.toString(description.getName())));
        return NearestName.of(context.getLinkText(), known);
    }
}
