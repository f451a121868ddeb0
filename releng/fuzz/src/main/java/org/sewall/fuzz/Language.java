package org.sewall.fuzz;

import com.google.inject.Injector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.formatting2.FormatterRequest;
import org.eclipse.xtext.formatting2.IFormatter2;
import org.eclipse.xtext.formatting2.regionaccess.TextRegionAccessBuilder;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.preferences.MapBasedPreferenceValues;
import org.eclipse.xtext.preferences.TypedPreferenceValues;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.sewall.dsl.SemStandaloneSetup;

/** The language with its services, as targets need them. */
final class Language {

    private final Injector injector = new SemStandaloneSetup().createInjectorAndDoEMFRegistration();

    /** Parse, link and validate a text as if it stood in a file of some name. */
    XtextResource read(String text, String name) {
        XtextResourceSet resources = injector.getInstance(XtextResourceSet.class);
        XtextResource resource = (XtextResource) resources.createResource(URI.createURI("text:/" + name));
        try {
            resource.load(
                    new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                    Map.of(XtextResource.OPTION_ENCODING, StandardCharsets.UTF_8.name()));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        EcoreUtil.resolveAll(resource);
        injector.getInstance(IResourceValidator.class).validate(resource, CheckMode.ALL, CancelIndicator.NullImpl);
        return resource;
    }

    /** Say whether the parser had nothing against a text. */
    static boolean isParsed(XtextResource resource) {
        return resource.getParseResult() != null && !resource.getParseResult().hasSyntaxErrors();
    }

    /** Return the text as the formatter lays it out. */
    String format(XtextResource resource) {
        FormatterRequest request = injector.getInstance(FormatterRequest.class);
        request.setTextRegionAccess(injector.getInstance(TextRegionAccessBuilder.class)
                .forNodeModel(resource)
                .create());
        request.setPreferences(TypedPreferenceValues.castOrWrap(new MapBasedPreferenceValues(Map.of())));
        var replacements = injector.getInstance(IFormatter2.class).format(request);
        return request.getTextRegionAccess().getRewriter().renderToString(replacements);
    }

    /** Return the words of a text without comments, blanks and line ends, those that end a statement among them. */
    static List<String> words(XtextResource resource) {
        List<String> words = new ArrayList<>();
        for (ILeafNode leaf : resource.getParseResult().getRootNode().getLeafNodes()) {
            if (!leaf.isHidden() && !leaf.getText().isBlank()) {
                words.add(leaf.getText());
            }
        }
        return words;
    }
}
