package org.sewall.dsl.ide;

import org.eclipse.xtext.ide.editor.contentassist.CompletionPrefixProvider;
import org.eclipse.xtext.ide.editor.contentassist.IPrefixMatcher;
import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalAcceptor;
import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalProvider;
import org.eclipse.xtext.ide.editor.contentassist.IdeCrossrefProposalProvider;
import org.eclipse.xtext.ide.editor.folding.IFoldingRangeProvider;
import org.eclipse.xtext.ide.editor.syntaxcoloring.ISemanticHighlightingCalculator;
import org.eclipse.xtext.ide.server.ICapabilitiesContributor;
import org.eclipse.xtext.ide.server.codeActions.ICodeActionService2;
import org.eclipse.xtext.ide.server.codelens.ICodeLensService;
import org.eclipse.xtext.ide.server.contentassist.ContentAssistService;
import org.eclipse.xtext.ide.server.formatting.FormattingService;
import org.eclipse.xtext.ide.server.hover.IHoverService;
import org.eclipse.xtext.ide.server.occurrences.IDocumentHighlightService;
import org.eclipse.xtext.ide.server.rename.IRenameService2;
import org.eclipse.xtext.ide.server.signatureHelp.ISignatureHelpService;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolMapper.DocumentSymbolDetailsProvider;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolMapper.DocumentSymbolKindProvider;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolMapper.DocumentSymbolNameProvider;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolService;
import org.eclipse.xtext.ide.server.symbol.HierarchicalDocumentSymbolService;
import org.eclipse.xtext.validation.IResourceValidator;
import org.sewall.dsl.ide.colouring.NameHighlighting;
import org.sewall.dsl.ide.completion.ManyProposals;
import org.sewall.dsl.ide.completion.NamePrefixMatcher;
import org.sewall.dsl.ide.completion.NameProposals;
import org.sewall.dsl.ide.completion.StudyCompletion;
import org.sewall.dsl.ide.completion.StudyProposals;
import org.sewall.dsl.ide.diagnostics.StudyDiagnostics;
import org.sewall.dsl.ide.fix.CodeActions;
import org.sewall.dsl.ide.folding.DeclarationFolding;
import org.sewall.dsl.ide.formatting.StudyFormatting;
import org.sewall.dsl.ide.hover.StudyHover;
import org.sewall.dsl.ide.lens.StudyLenses;
import org.sewall.dsl.ide.occurrences.NameHighlights;
import org.sewall.dsl.ide.rename.StudyRename;
import org.sewall.dsl.ide.results.AnalysisFingerprints;
import org.sewall.dsl.ide.results.TextFingerprints;
import org.sewall.dsl.ide.server.StudyCapabilities;
import org.sewall.dsl.ide.signature.StudySignatures;
import org.sewall.dsl.ide.symbols.StudyOutline;
import org.sewall.dsl.ide.symbols.StudySymbols;
import org.sewall.dsl.ide.symbols.SymbolDetails;
import org.sewall.dsl.ide.symbols.SymbolKinds;
import org.sewall.dsl.ide.symbols.SymbolNames;

/**
 * What the language offers an editor. Where results come from is bound by the program: see
 * {@link org.sewall.dsl.ide.server.SewallServer}.
 */
public class SemIdeModule extends AbstractSemIdeModule {
    /** Bind the plain prefix: tokens without text end statements here, they do not indent. */
    @Override
    public Class<? extends CompletionPrefixProvider> bindCompletionPrefixProvider() {
        return CompletionPrefixProvider.class;
    }

    /** Bind semantic colours. */
    public Class<? extends ISemanticHighlightingCalculator> bindISemanticHighlightingCalculator() {
        return NameHighlighting.class;
    }

    /** Bind the names of the outline. */
    public Class<? extends DocumentSymbolNameProvider> bindDocumentSymbolNameProvider() {
        return SymbolNames.class;
    }

    /** Bind the kinds of the outline. */
    public Class<? extends DocumentSymbolKindProvider> bindDocumentSymbolKindProvider() {
        return SymbolKinds.class;
    }

    /** Bind the details of the outline. */
    public Class<? extends DocumentSymbolDetailsProvider> bindDocumentSymbolDetailsProvider() {
        return SymbolDetails.class;
    }

    /** Bind folding. */
    public Class<? extends IFoldingRangeProvider> bindIFoldingRangeProvider() {
        return DeclarationFolding.class;
    }

    /** Bind content assist. */
    public Class<? extends IdeContentProposalProvider> bindIdeContentProposalProvider() {
        return StudyProposals.class;
    }

    /** Bind what chosen proposals replace. */
    public Class<? extends ContentAssistService> bindContentAssistService() {
        return StudyCompletion.class;
    }

    /** Bind how many proposals there can be. */
    public Class<? extends IdeContentProposalAcceptor> bindIdeContentProposalAcceptor() {
        return ManyProposals.class;
    }

    /** Bind how proposals are found by what was typed. */
    @Override
    public Class<? extends IPrefixMatcher> bindIPrefixMatcher() {
        return NamePrefixMatcher.class;
    }

    /** Bind help with arguments. */
    public Class<? extends ISignatureHelpService> bindISignatureHelpService() {
        return StudySignatures.class;
    }

    /** Bind proposals of names. */
    public Class<? extends IdeCrossrefProposalProvider> bindIdeCrossrefProposalProvider() {
        return NameProposals.class;
    }

    /** Bind hover. */
    public Class<? extends IHoverService> bindIHoverService() {
        return StudyHover.class;
    }

    /** Bind code lenses. */
    public Class<? extends ICodeLensService> bindICodeLensService() {
        return StudyLenses.class;
    }

    /** Bind quick fixes and assists. */
    public Class<? extends ICodeActionService2> bindICodeActionService2() {
        return CodeActions.class;
    }

    /** Bind how the models of a text are told apart from those that were fitted. */
    public Class<? extends TextFingerprints> bindTextFingerprints() {
        return AnalysisFingerprints.class;
    }

    /** Bind formatting. */
    public Class<? extends FormattingService> bindFormattingService() {
        return StudyFormatting.class;
    }

    /** Bind the outline. */
    public Class<? extends HierarchicalDocumentSymbolService> bindHierarchicalDocumentSymbolService() {
        return StudyOutline.class;
    }

    /** Bind declarations and references. */
    public Class<? extends DocumentSymbolService> bindDocumentSymbolService() {
        return StudySymbols.class;
    }

    /** Bind marking of occurrences. */
    public Class<? extends IDocumentHighlightService> bindIDocumentHighlightService() {
        return NameHighlights.class;
    }

    /** Bind what the server can do. */
    public Class<? extends ICapabilitiesContributor> bindICapabilitiesContributor() {
        return StudyCapabilities.class;
    }

    /** Bind renaming. */
    @Override
    public Class<? extends IRenameService2> bindIRenameService2() {
        return StudyRename.class;
    }

    /** Bind diagnostics. */
    public Class<? extends IResourceValidator> bindIResourceValidator() {
        return StudyDiagnostics.class;
    }
}
