package org.sewall.dsl.ide.fix;

import java.util.List;
import java.util.Optional;
import org.eclipse.xtext.nodemodel.INode;
import org.sewall.model.Option;
import org.sewall.model.SewallPackage;
import org.sewall.model.Study;

/** Asks for maximum likelihood with statistics that do not need normal data (Yuan and Bentler 2000). */
final class UseRobustEstimator implements QuickFix {

    @Override
    public List<String> problems() {
        return List.of("not-normal");
    }

    @Override
    public String effect() {
        return "Set the option `estimator MLR` of the study.";
    }

    @Override
    public List<Repair> repairs(Occasion occasion) {
        StudySource source = occasion.source();
        Optional<Study> study = source.all(Study.class).findFirst();
        if (source.resource().getURI().fileExtension() == null
                || !source.resource().getURI().fileExtension().equals("sem")) {
            return List.of();
        }
        TextChange change = study.map(found -> in(source, found))
                .orElseGet(() -> source.insert(
                        firstWord(source), "study Study { options { estimator MLR } }" + source.lineEnd()));
        return List.of(Repair.of("Use estimator MLR", change));
    }

    private static int firstWord(StudySource source) {
        return source.leaves().findFirst().map(INode::getOffset).orElse(0);
    }

    private static TextChange in(StudySource source, Study study) {
        Optional<Option> estimator = study.getOptions().stream()
                .filter(option -> "estimator".equals(option.getName()))
                .findFirst();
        if (estimator.isPresent()) {
            return source.replace(
                    source.nodes(estimator.get(), SewallPackage.Literals.OPTION__VALUE)
                            .get(0),
                    "MLR");
        }
        if (!study.getOptions().isEmpty()) {
            INode first = source.node(study.getOptions().get(0)).orElseThrow();
            boolean ownLine = source.text()
                    .substring(source.lineStart(first.getOffset()), first.getOffset())
                    .isBlank();
            String gap = ownLine ? source.lineEnd() + source.indent(first.getOffset()) : " ";
            return source.insert(first.getOffset(), "estimator MLR" + gap);
        }
        return block(source, source.node(study).orElseThrow());
    }

    /** Write a block of options at the end of the study's own block, or with one. */
    private static TextChange block(StudySource source, INode study) {
        String text = source.text(study);
        if (!text.endsWith("}")) {
            return source.insert(study.getEndOffset(), " { options { estimator MLR } }");
        }
        int close = study.getEndOffset() - 1;
        int before = close;
        while (Character.isWhitespace(source.text().charAt(before - 1))) {
            before--;
        }
        boolean oneLine = text.indexOf('\n') < 0;
        String gap = oneLine ? " " : source.lineEnd() + source.indent(study.getOffset()) + "  ";
        return source.insert(before, gap + "options { estimator MLR }");
    }
}
