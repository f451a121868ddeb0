package org.sewall.analysis.exchange.mplus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.sewall.analysis.SpecifiedModel;
import org.sewall.analysis.exchange.ExchangeMessage;
import org.sewall.analysis.exchange.ExportPlace;
import org.sewall.analysis.exchange.NameTable;
import org.sewall.analysis.exchange.Numerals;
import org.sewall.kernel.option.Missing;
import org.sewall.kernel.sample.GroupSample;
import org.sewall.kernel.sample.SampleMoments;
import org.sewall.result.Problem;

/**
 * Writes the commands DATA and VARIABLE, and the data file that Mplus reads: numbers without a head, groups numbered.
 */
final class MplusData {

    /** Stands for a missing value; no scale of a questionnaire has it. */
    private static final String MISSING = "-99999";

    private final SpecifiedModel model;
    private final MplusNames names;
    private final ExportPlace place;
    private final MplusLines lines;
    private final List<String> observed;
    private final Map<String, String> companions = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    MplusData(SpecifiedModel model, MplusNames names, ExportPlace place, MplusLines lines) {
        this.model = model;
        this.names = names;
        this.place = place;
        this.lines = lines;
        this.observed = model.table().observed();
    }

    /** Return the data file by its name. */
    Map<String, String> companions() {
        return companions;
    }

    /** Return what the user should know. */
    List<Problem> problems() {
        return problems;
    }

    /** Return how Mplus names the groups. */
    List<String> groupNames() {
        return IntStream.rangeClosed(1, model.plan().count())
                .mapToObj(group -> "g" + group)
                .toList();
    }

    void write() {
        List<String> labels = model.plan().labels();
        if (labels.size() > 1) {
            Map<String, String> groups = new LinkedHashMap<>();
            for (int g = 0; g < labels.size(); g++) {
                groups.put(groupNames().get(g), labels.get(g));
            }
            NameTable.lines(groups).forEach(line -> lines.add("! group " + line));
        }
        lines.add("DATA:");
        if (model.groups().isEmpty()) {
            problems.add(ExchangeMessage.NO_DATA.problem("Mplus", "the model has none"));
            lines.add("  ! FILE = the file with the data;");
        } else {
            lines.statement("  ", "FILE = \"" + place.stem() + ".dat\";");
        }
        if (model.hasMoments()) {
            moments();
        } else if (model.hasCases()) {
            cases();
        }
        variables(labels);
    }

    private void cases() {
        boolean grouped = !model.groupColumn().isEmpty();
        if (model.method().missing() == Missing.LISTWISE) {
            lines.add("  LISTWISE = ON;");
        }
        StringBuilder text = new StringBuilder();
        for (int g = 0; g < model.groups().size(); g++) {
            double[][] rows = model.groups().get(g).cases().select(observed).rows();
            for (double[] row : rows) {
                StringBuilder line = new StringBuilder(grouped ? Integer.toString(g + 1) : "");
                for (double value : row) {
                    line.append(line.isEmpty() ? "" : " ").append(Double.isNaN(value) ? MISSING : Numerals.of(value));
                }
                text.append(line).append('\n');
            }
        }
        companions.put(place.stem() + ".dat", text.toString());
    }

    private void moments() {
        StringBuilder text = new StringBuilder();
        List<String> counts = new ArrayList<>();
        boolean means =
                model.groups().stream().allMatch(group -> group.published().hasMeans());
        for (GroupSample group : model.groups()) {
            SampleMoments moments = group.published().select(observed);
            counts.add(Integer.toString(moments.cases()));
            if (means) {
                text.append(row(moments.means(), moments.size())).append('\n');
            }
            for (int i = 0; i < moments.size(); i++) {
                double[] row = new double[i + 1];
                for (int j = 0; j <= i; j++) {
                    row[j] = moments.covariance(i, j);
                }
                text.append(row(row, i + 1)).append('\n');
            }
        }
        lines.add("  TYPE = " + (means ? "MEANS COVARIANCE;" : "COVARIANCE;"));
        if (model.groups().size() > 1) {
            lines.add("  NGROUPS = " + model.groups().size() + ";");
        }
        lines.statement("  ", "NOBSERVATIONS = " + String.join(" ", counts) + ";");
        companions.put(place.stem() + ".dat", text.toString());
    }

    private static String row(double[] values, int count) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < count; i++) {
            line.append(i == 0 ? "" : " ").append(Numerals.ofMoment(values[i]));
        }
        return line.toString();
    }

    private void variables(List<String> labels) {
        boolean grouped = !model.groupColumn().isEmpty();
        String list = String.join(" ", observed.stream().map(names::variable).toList());
        lines.add("VARIABLE:");
        lines.statement("  ", "NAMES = " + (grouped ? names.variable(model.groupColumn()) + " " : "") + list + ";");
        lines.statement("  ", "USEVARIABLES = " + list + ";");
        if (model.method().isCategorical()) {
            lines.statement(
                    "  ",
                    "CATEGORICAL = "
                            + String.join(
                                    " ",
                                    model.method().ordered().stream()
                                            .map(names::variable)
                                            .toList())
                            + ";");
        }
        if (grouped) {
            List<String> values = new ArrayList<>();
            for (int g = 1; g <= labels.size(); g++) {
                values.add(g + " = g" + g);
            }
            lines.statement(
                    "  ", "GROUPING = " + names.variable(model.groupColumn()) + " (" + String.join(" ", values) + ");");
        }
        if (model.hasCases()) {
            lines.add("  MISSING = ALL (" + MISSING + ");");
        }
    }
}
