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

    private static final Map<EReference, SemMessage> MESSAGES = Map.of(
            SewallPackage.Literals.MEASUREMENT_BLOCK__CONSTRUCTS, SemMessage.UNKNOWN_CONSTRUCT,
            SewallPackage.Literals.HYPOTHESIS__SOURCE, SemMessage.UNKNOWN_VARIABLE,
            SewallPackage.Literals.HYPOTHESIS__TARGET, SemMessage.UNKNOWN_VARIABLE,
            SewallPackage.Literals.MODEL__DATA, SemMessage.UNKNOWN_DATA,
            SewallPackage.Literals.MEASURED__SCALE, SemMessage.UNKNOWN_SCALE,
            SewallPackage.Literals.ALTERNATIVE__BASE, SemMessage.UNKNOWN_MODEL,
            SewallPackage.Literals.PARAMETER_REFERENCE__PARAMETER, SemMessage.UNKNOWN_PARAMETER);

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
