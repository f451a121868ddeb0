package org.sewall.dsl.ide.lens;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.codelens.ICodeLensService;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.sewall.analysis.Translation;
import org.sewall.dsl.ide.references.IndexedDocument;
import org.sewall.dsl.ide.results.FindingsOf;
import org.sewall.dsl.ide.results.ModelFindings;
import org.sewall.dsl.ide.results.ResultsKnown;
import org.sewall.model.Alternative;
import org.sewall.model.CommonMethod;
import org.sewall.model.Construct;
import org.sewall.model.Declaration;
import org.sewall.model.Exploratory;
import org.sewall.model.Formula;
import org.sewall.model.FormulaOperator;
import org.sewall.model.Hypothesis;
import org.sewall.model.Invariance;
import org.sewall.model.MeasurementBlock;
import org.sewall.model.ModelDeclaration;
import org.sewall.model.StudyFile;
import org.sewall.model.Term;
import org.sewall.result.ModelResult;

/**
 * Code lenses: the fit above each model, the estimate at each path, loading and item, the verdict at each hypothesis.
 *
 * <p>A number is given only if the model in the text is the one that was fitted; else the line above the model says why
 * there is none, and takes as much room as the numbers will, so that nothing jumps when they come.
 */
@Singleton
public final class StudyLenses implements ICodeLensService {
    private final FindingsOf findingsOf;

    @Inject
    StudyLenses(FindingsOf findingsOf) {
        this.findingsOf = findingsOf;
    }

    @Override
    public List<? extends CodeLens> computeCodeLenses(
            Document document, XtextResource resource, CodeLensParams params, CancelIndicator indicator) {
        if (document == null
                || resource == null
                || resource.getContents().isEmpty()
                || !(resource.getContents().get(0) instanceof StudyFile file)) {
            return List.of();
        }
        var collector = new Collector(
                new IndexedDocument(document.getContents()),
                findingsOf.text(resource),
                FindingsOf.isReadable(resource));
        file.eAllContents().forEachRemaining(collector::visit);
        return collector.lenses;
    }

    private static final class Collector {
        private final Document document;
        private final ModelFindings findings;
        private final boolean readable;
        private final List<CodeLens> lenses = new ArrayList<>();

        Collector(Document document, ModelFindings findings, boolean readable) {
            this.document = document;
            this.findings = findings;
            this.readable = readable;
        }

        void visit(EObject object) {
            if (object instanceof ModelDeclaration model) {
                visitModel(model);
            } else if (object instanceof Formula formula) {
                visitFormula(formula);
            } else if (object instanceof Construct construct) {
                visitConstruct(construct);
            } else if (object instanceof Invariance ladder) {
                addLine(ladder, findings.analyses().ladder(ladder.getName()).map(AnalysisLine::of));
            } else if (object instanceof Exploratory exploratory) {
                addLine(
                        exploratory,
                        findings.analyses().exploration(exploratory.getName()).map(AnalysisLine::of));
            } else if (object instanceof CommonMethod method) {
                addLine(
                        method,
                        findings.analyses().commonMethod(method.getName()).map(AnalysisLine::of));
            } else if (object instanceof Hypothesis hypothesis
                    && hypothesis.getSource() != null
                    && hypothesis.getTarget() != null) {
                findings.verdict(hypothesis).ifPresent(verdict -> add(hypothesis, VerdictLens.of(verdict)));
            }
        }

        private void addLine(Declaration declaration, Optional<LensText> line) {
            if (declaration.getName() != null) {
                boolean current = findings.isCurrent(declaration.getName());
                add(declaration, line.filter(found -> current).orElseGet(() -> FitLine.muted(whyNone(), "")));
            }
        }

        private void visitModel(ModelDeclaration model) {
            if (Translation.hasTwoSteps(model)) {
                String measurement = ModelFindings.measurementId(model);
                String structure = Translation.lastStepId(model);
                add(model, fitLine(measurement, LensMessage.MEASUREMENT.text()));
                add(model, fitLine(structure, LensMessage.STRUCTURE.text()));
                add(model, differenceLine(measurement, structure));
            } else if (model instanceof Alternative alternative && alternative.getBase() != null) {
                String own = Translation.lastStepId(model);
                add(model, fitLine(own, LensMessage.FIT.text()));
                add(model, differenceLine(own, Translation.lastStepId(alternative.getBase())));
            } else {
                add(model, fitLine(Translation.lastStepId(model), ""));
            }
        }

        private LensText fitLine(String id, String title) {
            return findings.current(id)
                    .map(result -> FitLine.of(result, title))
                    .orElseGet(() -> FitLine.muted(whyNone(), title));
        }

        private LensText differenceLine(String one, String other) {
            String title = LensMessage.DIFFERENCE.text();
            return findings.comparison(one, other)
                    .or(() -> findings.comparison(other, one))
                    .map(comparison -> FitLine.of(comparison, title))
                    .orElseGet(() -> FitLine.muted(whyNone(), title));
        }

        private LensMessage whyNone() {
            if (findings.known().fitting()) {
                return LensMessage.FITTING;
            }
            if (!readable) {
                return LensMessage.UNREADABLE;
            }
            return findings.known() instanceof ResultsKnown.Nothing ? LensMessage.NEVER_FITTED : LensMessage.CHANGED;
        }

        private void visitFormula(Formula formula) {
            resultOf(formula).ifPresent(result -> {
                for (Term term : formula.getTerms()) {
                    visitTerm(formula, term, result);
                }
            });
        }

        private void visitTerm(Formula formula, Term term, ModelResult result) {
            if (term.getVariable() == null || term.getVariable().eIsProxy()) {
                return;
            }
            String right = term.getVariable().getName();
            for (var left : formula.getLeft()) {
                String name = formula.getLeft().size() == 1 ? right : left.getName() + ' ' + right;
                EstimateLens.of(result, left.getName(), formula.getOperator(), right, name)
                        .ifPresent(lens -> add(term, lens));
            }
        }

        private Optional<ModelResult> resultOf(Formula formula) {
            EObject container = formula.eContainer();
            boolean measurement = container instanceof MeasurementBlock;
            while (container != null && !(container instanceof ModelDeclaration)) {
                container = container.eContainer();
            }
            return container instanceof ModelDeclaration model
                    ? findings.current(measurement ? ModelFindings.measurementId(model) : Translation.lastStepId(model))
                    : Optional.empty();
        }

        private void visitConstruct(Construct construct) {
            for (var item : construct.getItems()) {
                findings.measurements(construct)
                        .map(result -> EstimateLens.of(
                                result,
                                construct.getName(),
                                FormulaOperator.MEASURED_BY,
                                item.getName(),
                                item.getName()))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .ifPresent(lens -> add(item, lens));
            }
        }

        private void add(EObject object, LensText lens) {
            var node = NodeModelUtils.findActualNodeFor(object);
            if (node != null) {
                var start = document.getPosition(node.getOffset());
                var end = document.getPosition(endInFirstLine(node));
                lenses.add(lens.at(new Range(start, end)));
            }
        }

        /** The protocol wants the range of a lens to stay in one line. */
        private int endInFirstLine(INode node) {
            int end = node.getOffset() + node.getLength();
            int line = document.getContents().indexOf('\n', node.getOffset());
            return line < 0 ? end : Math.min(end, line);
        }
    }
}
