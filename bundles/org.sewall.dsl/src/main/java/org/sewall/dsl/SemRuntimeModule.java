package org.sewall.dsl;

import com.google.inject.Binder;
import com.google.inject.name.Names;
import org.eclipse.xtext.conversion.IValueConverterService;
import org.eclipse.xtext.formatting.IIndentationInformation;
import org.eclipse.xtext.formatting2.regionaccess.TextRegionAccessBuilder;
import org.eclipse.xtext.linking.ILinkingDiagnosticMessageProvider;
import org.eclipse.xtext.naming.IQualifiedNameConverter;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.parser.IParser;
import org.eclipse.xtext.parser.antlr.ISyntaxErrorMessageProvider;
import org.eclipse.xtext.resource.DerivedStateAwareResource;
import org.eclipse.xtext.resource.IDefaultResourceDescriptionStrategy;
import org.eclipse.xtext.resource.IDerivedStateComputer;
import org.eclipse.xtext.resource.ILocationInFileProvider;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.scoping.IGlobalScopeProvider;
import org.eclipse.xtext.scoping.IScopeProvider;
import org.eclipse.xtext.scoping.impl.AbstractDeclarativeScopeProvider;
import org.eclipse.xtext.scoping.impl.SimpleLocalScopeProvider;
import org.sewall.dsl.formatting2.TextRegions;
import org.sewall.dsl.formatting2.TwoSpaces;
import org.sewall.dsl.message.LinkingMessages;
import org.sewall.dsl.message.SyntaxMessages;
import org.sewall.dsl.parsing.SemValueConverters;
import org.sewall.dsl.parsing.StudyParser;
import org.sewall.dsl.scoping.DeclarationChanges;
import org.sewall.dsl.scoping.FlatNameConverter;
import org.sewall.dsl.scoping.FlatNameProvider;
import org.sewall.dsl.scoping.ImplicitElementComputer;
import org.sewall.dsl.scoping.ImplicitElementLocations;
import org.sewall.dsl.scoping.ProjectNames;
import org.sewall.dsl.scoping.SemDescriptionStrategy;

/** The hand-written services of the language. */
public class SemRuntimeModule extends AbstractSemRuntimeModule {

    @Override
    public Class<? extends IParser> bindIParser() {
        return StudyParser.class;
    }

    public Class<? extends IValueConverterService> bindIValueConverterService() {
        return SemValueConverters.class;
    }

    @Override
    public Class<? extends IQualifiedNameProvider> bindIQualifiedNameProvider() {
        return FlatNameProvider.class;
    }

    public Class<? extends IQualifiedNameConverter> bindIQualifiedNameConverter() {
        return FlatNameConverter.class;
    }

    @Override
    public Class<? extends XtextResource> bindXtextResource() {
        return DerivedStateAwareResource.class;
    }

    public Class<? extends IResourceDescription.Manager> bindIResourceDescription$Manager() {
        return DeclarationChanges.class;
    }

    @Override
    public Class<? extends IGlobalScopeProvider> bindIGlobalScopeProvider() {
        return ProjectNames.class;
    }

    public Class<? extends IDerivedStateComputer> bindIDerivedStateComputer() {
        return ImplicitElementComputer.class;
    }

    public Class<? extends ILocationInFileProvider> bindILocationInFileProvider() {
        return ImplicitElementLocations.class;
    }

    public Class<? extends IDefaultResourceDescriptionStrategy> bindIDefaultResourceDescriptionStrategy() {
        return SemDescriptionStrategy.class;
    }

    public Class<? extends ISyntaxErrorMessageProvider> bindISyntaxErrorMessageProvider() {
        return SyntaxMessages.class;
    }

    public Class<? extends ILinkingDiagnosticMessageProvider.Extended>
            bindILinkingDiagnosticMessageProvider$Extended() {
        return LinkingMessages.class;
    }

    public Class<? extends TextRegionAccessBuilder> bindTextRegionAccessBuilder() {
        return TextRegions.class;
    }

    public Class<? extends IIndentationInformation> bindIIndentationInformation() {
        return TwoSpaces.class;
    }

    @Override
    public void configureIScopeProviderDelegate(Binder binder) {
        binder.bind(IScopeProvider.class)
                .annotatedWith(Names.named(AbstractDeclarativeScopeProvider.NAMED_DELEGATE))
                .to(SimpleLocalScopeProvider.class);
    }
}
