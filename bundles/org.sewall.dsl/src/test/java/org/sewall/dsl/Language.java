package org.sewall.dsl;

import com.google.inject.Inject;
import com.google.inject.Injector;
import com.google.inject.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.formatting2.FormatterRequest;
import org.eclipse.xtext.formatting2.IFormatter2;
import org.eclipse.xtext.formatting2.regionaccess.TextRegionAccessBuilder;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.preferences.IPreferenceValuesProvider;
import org.eclipse.xtext.preferences.TypedPreferenceValues;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.ExceptionAcceptor;
import org.sewall.model.StudyFile;

/** The language with its services, as tests need them. */
final class Language {

    private static final Injector INJECTOR = new SemStandaloneSetup().createInjectorAndDoEMFRegistration();

    @Inject
    private Provider<XtextResourceSet> resourceSets;

    @Inject
    private Provider<FormatterRequest> requests;

    @Inject
    private Provider<IFormatter2> formatters;

    @Inject
    private Provider<TextRegionAccessBuilder> regions;

    @Inject
    @org.eclipse.xtext.formatting2.FormatterPreferences
    private IPreferenceValuesProvider preferences;

    @Inject
    private Language() {}

    static Language create() {
        return INJECTOR.getInstance(Language.class);
    }

    static <T> T service(Class<T> type) {
        return INJECTOR.getInstance(type);
    }

    /** Parse a text as a study, or as bare lavaan if the name says so. */
    XtextResource parse(String text, String name) {
        return parse(resourceSets.get(), text, name);
    }

    XtextResource parse(XtextResourceSet resources, String text, String name) {
        XtextResource resource = (XtextResource) resources.createResource(URI.createURI("text:/" + name));
        try {
            resource.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Map.of());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return resource;
    }

    XtextResourceSet resources() {
        return resourceSets.get();
    }

    StudyFile study(String text) {
        return (StudyFile) parse(text, "study.sem").getContents().get(0);
    }

    String format(String text, String name) {
        FormatterRequest request = requests.get();
        request.setExceptionHandler(ExceptionAcceptor.THROWING);
        request.setAllowIdentityEdits(false);
        request.setFormatUndefinedHiddenRegionsOnly(false);
        XtextResource resource = parse(text, name);
        if (resource.getParseResult().hasSyntaxErrors()) {
            return text;
        }
        request.setTextRegionAccess(regions.get().forNodeModel(resource).create());
        request.setPreferences(TypedPreferenceValues.castOrWrap(preferences.getPreferenceValues(resource)));
        return request.getTextRegionAccess()
                .getRewriter()
                .renderToString(formatters.get().format(request));
    }

    /** Return the tokens of a text and its comments, without blanks between them. */
    List<String> tokens(String text, String name) {
        return StreamSupport.stream(
                        parse(text, name)
                                .getParseResult()
                                .getRootNode()
                                .getLeafNodes()
                                .spliterator(),
                        false)
                .map(ILeafNode::getText)
                .map(token -> token.strip().replaceAll("\\s+", " "))
                .filter(token -> !token.isEmpty())
                .toList();
    }

    /** Return all elements under one, with their kind and attributes, and references by name. */
    static List<String> dump(EObject root) {
        return ModelDump.of(root);
    }
}
