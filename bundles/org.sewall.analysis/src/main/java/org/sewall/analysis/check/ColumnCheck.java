package org.sewall.analysis.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sewall.analysis.AnalysisMessage;
import org.sewall.analysis.NearestName;
import org.sewall.analysis.Place;
import org.sewall.analysis.Places;
import org.sewall.analysis.PlannedModel;
import org.sewall.data.Cell;
import org.sewall.data.NumericColumn;
import org.sewall.kernel.spec.ParameterTable;
import org.sewall.model.Item;
import org.sewall.model.Scale;
import org.sewall.result.Problem;

/** Compares the columns that a model uses with what it says of them. */
final class ColumnCheck {

    /** With fewer categories answers are too coarse to be taken as continuous (Rhemtulla et al. 2012). */
    private static final int FEWEST_FOR_CONTINUOUS = 5;

    private final PlannedModel model;
    private final ParameterTable table;
    private final Set<String> ordered;
    private final Map<String, Item> items = new LinkedHashMap<>();
    private final Places places;
    private final Findings findings;

    ColumnCheck(PlannedModel model, ParameterTable table, Places places, Findings findings) {
        this.model = model;
        this.table = table;
        this.ordered = Set.copyOf(model.ordered());
        this.places = places;
        this.findings = findings;
        model.items().forEach(item -> items.put(item.getName(), item));
    }

    /** Report the columns that there are not; return whether there are all. */
    boolean reportUnknown(DataSummary data) {
        boolean complete = true;
        List<String> names = new ArrayList<>(table.observed());
        if (!model.groupColumn().isEmpty() && data instanceof DataSummary.Table) {
            names.add(model.groupColumn());
        }
        for (String name : names) {
            if (!data.names().contains(name) && !data.names().isEmpty()) {
                complete = false;
                List<String> unused = new ArrayList<>(data.names());
                unused.removeAll(table.observed());
                String nearest = NearestName.find(name, unused).orElse("");
                String advice = NearestName.advice(
                        name,
                        unused,
                        "Correct the name or add the column to the file, which has " + NearestName.some(data.names())
                                + ".");
                add(
                        AnalysisMessage.MISSING_COLUMN
                                .about(name, data.shownAs(), advice)
                                .about(name, nearest),
                        name);
            }
        }
        return complete;
    }

    /** Report what is wrong with the columns of a table. */
    void report(DataSummary.Table data) {
        List<ColumnSummary> numbers = new ArrayList<>();
        for (String name : table.observed()) {
            Optional<ColumnSummary> column = data.column(name);
            if (column.isPresent() && reportKind(column.get(), data)) {
                numbers.add(column.get());
                Optional.ofNullable(items.get(name)).ifPresent(item -> PlannedModel.scale(item)
                        .ifPresent(scale -> reportRange(item, scale, column.get(), data)));
                reportCategories(column.get());
            }
        }
        reportDuplicates(numbers);
    }

    /** Return whether the column has numbers that vary. */
    private boolean reportKind(ColumnSummary column, DataSummary.Table data) {
        if (column.isText()) {
            if (!ordered.contains(column.name()) && !column.texts().isEmpty()) {
                Cell cell = column.texts().get(0);
                add(
                        AnalysisMessage.NON_NUMERIC_COLUMN
                                .about(column.name(), data.shownAs(), cell.text(), cell.line())
                                .about(column.name()),
                        column.name());
            }
            return false;
        }
        if (column.isConstant() && data.rows() > 1) {
            add(
                    AnalysisMessage.CONSTANT_COLUMN
                            .about(column.name(), model.name())
                            .about(column.name()),
                    column.name());
            return false;
        }
        return !column.isEmpty();
    }

    private void reportRange(Item item, Scale scale, ColumnSummary column, DataSummary.Table data) {
        int lowest = scale.isBinary() ? 0 : scale.getMinimum();
        int highest = scale.isBinary() ? 1 : scale.getMaximum();
        if (lowest >= highest) {
            return; // told by the validator of the language
        }
        double value = column.minimum() < lowest ? column.minimum() : column.maximum();
        if (value < lowest || value > highest) {
            String written = NumericColumn.text(value);
            add(
                    AnalysisMessage.OUTSIDE_SCALE
                            .about(item.getName(), scale.getName(), written, lowest, highest, data.shownAs())
                            .about(item.getName(), scale.getName(), written),
                    item.getName());
        } else if (scale.isOrdinal() && !column.rowsOf().isEmpty()) {
            for (int category = lowest; category <= highest; category++) {
                if (!column.rowsOf().containsKey(Integer.toString(category))) {
                    reportEmpty(item.getName(), Integer.toString(category), "");
                }
            }
        }
    }

    private void reportEmpty(String item, String category, String where) {
        add(AnalysisMessage.EMPTY_CATEGORY.about(item, category, where).about(item, category), item);
    }

    /** Report categories that occur, but not in every group. */
    void reportGroups(DataSummary.Table data, ColumnSummary groups) {
        for (String name : ordered) {
            Optional<ColumnSummary> column = data.column(name);
            column.ifPresent(answers -> answers.rowsOf()
                    .forEach((category, rows) -> groups.rowsOf().forEach((group, members) -> {
                        if (isChosen(group) && !rows.intersects(members)) {
                            reportEmpty(name, category, " of group " + group);
                        }
                    })));
        }
    }

    private boolean isChosen(String group) {
        return model.groupLabels().isEmpty() || model.groupLabels().contains(group);
    }

    /** Covariates may have few values; so may items whose author said that they are binary. */
    private void reportCategories(ColumnSummary column) {
        String name = column.name();
        int categories = column.rowsOf().size();
        boolean few = column.whole() && categories > 1 && categories < FEWEST_FOR_CONTINUOUS;
        Item item = items.get(name);
        boolean judged = item != null
                && !PlannedModel.isBinary(item)
                && !ordered.contains(name)
                && !table.roles().covariates().contains(name);
        if (few && judged) {
            add(AnalysisMessage.UNDECLARED_ORDINAL.about(name, categories), name);
        }
    }

    private void reportDuplicates(List<ColumnSummary> columns) {
        for (int i = 0; i < columns.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (columns.get(i).equalsValuesOf(columns.get(j))) {
                    String name = columns.get(i).name();
                    add(
                            AnalysisMessage.DUPLICATE_COLUMN.about(
                                    name, columns.get(j).name()),
                            name);
                    break;
                }
            }
        }
    }

    private void add(Problem problem, String variable) {
        Place model = places.ofName(this.model.source());
        findings.add(problem, places.ofVariable(this.model.source(), variable), model);
    }
}
