package org.sewall.dsl.ide.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.xtext.nodemodel.INode;
import org.sewall.model.DataKind;
import org.sewall.model.DataSource;
import org.sewall.model.Scale;
import org.sewall.model.SewallPackage;

/** Says what a value that is no answer means: that there is none, or an answer on a longer scale. */
final class AdmitValue implements QuickFix {

    @Override
    public List<String> problems() {
        return List.of("outside-scale", "non-numeric-column");
    }

    @Override
    public String effect() {
        return "Declare the value as missing in the data, or extend the scale to a number beyond it.";
    }

    @Override
    public List<Repair> repairs(Occasion occasion) {
        String value = occasion.argument(2).replaceFirst("\\.0+$", "");
        if (value.isEmpty()) {
            return List.of();
        }
        List<Repair> repairs = new ArrayList<>();
        occasion.source()
                .all(DataSource.class)
                .filter(data -> data.getKind() == DataKind.RAW && data.getPath() != null)
                .forEach(data -> missing(data, value).ifPresent(repairs::add));
        occasion.source()
                .named(Scale.class, occasion.argument(1))
                .flatMap(scale -> extended(scale, value))
                .ifPresent(repairs::add);
        return repairs;
    }

    private static Optional<Repair> missing(DataSource data, String value) {
        StudySource source = StudySource.of(data);
        if (data.getMissing().contains(value)) {
            return Optional.empty();
        }
        String title = "Take " + value + " as missing in " + data.getName();
        List<INode> written = source.nodes(data, SewallPackage.Literals.DATA_SOURCE__MISSING);
        if (!written.isEmpty()) {
            int end = written.get(written.size() - 1).getEndOffset();
            return Optional.of(Repair.of(title, source.insert(end, ", \"" + value + "\"")));
        }
        return source.nodes(data, SewallPackage.Literals.DATA_SOURCE__PATH).stream()
                .findFirst()
                .map(path -> Repair.of(title, source.insert(path.getEndOffset(), " missing \"" + value + "\"")));
    }

    private static Optional<Repair> extended(Scale scale, String value) {
        StudySource source = StudySource.of(scale);
        if (!value.matches("-?\\d{1,6}") || scale.isBinary()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(value);
        List<INode> low = source.nodes(scale, SewallPackage.Literals.SCALE__MINIMUM);
        List<INode> high = source.nodes(scale, SewallPackage.Literals.SCALE__MAXIMUM);
        if (low.isEmpty() || high.isEmpty() || number >= scale.getMinimum() && number <= scale.getMaximum()) {
            return Optional.empty();
        }
        String range = Math.min(number, scale.getMinimum()) + ".." + Math.max(number, scale.getMaximum());
        int from = low.get(0).getOffset();
        return Optional.of(Repair.of(
                "Extend " + scale.getName() + " to " + range,
                new TextChange(source.resource().getURI(), from, high.get(0).getEndOffset() - from, range)));
    }
}
