package org.sewall.analysis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.sewall.model.DataSource;
import org.sewall.model.Declaration;
import org.sewall.model.Item;
import org.sewall.model.SewallPackage;

/**
 * The items of an analysis that has no model, with their data.
 *
 * @param choice the items
 * @param data what was read
 * @param source name of the data
 */
record ItemData(ItemChoice choice, DataLoader.Loaded.Read data, String source) {

    private static final int LEAST = 2;

    /** Items with data, or why there are none. */
    sealed interface Prepared {

        /**
         * All is there.
         *
         * @param items the items and their data
         */
        record Ready(ItemData items) implements Prepared {}

        /**
         * Something is not, which was reported.
         *
         * @param reason what, in words
         */
        record Refused(String reason) implements Prepared {}
    }

    /** Return the sums that reversed items are turned round with. */
    Map<String, Double> recodings() {
        return Recoding.of(choice.items());
    }

    /** Return a hash of items and data. */
    String fingerprint() {
        return Fingerprint.of(List.of(choice.columns().toString(), recodings().toString(), data.hash()));
    }

    /**
     * Bring items and data together.
     *
     * @param declaration the analysis
     * @param named data it names, none for the only ones of its file
     * @param choice its items
     */
    static Prepared of(StudyContext context, Declaration declaration, DataSource named, ItemChoice choice) {
        Place name = context.places().of(declaration, SewallPackage.Literals.NAMED__NAME);
        if (!choice.isWhole() || !TextCheck.isParsed(context.study())) {
            return refuse(context, AnalysisMessage.INCOMPLETE_TEXT, name, declaration.getName());
        }
        if (choice.columns().size() < LEAST) {
            return refuse(context, AnalysisMessage.FEW_ITEMS, name, declaration.getName(), LEAST);
        }
        Optional<DataSource> source = named == null ? StudyScope.onlyData(context.study()) : Optional.of(named);
        var loaded = context.load(source, AnalysisMessage.ANALYSIS_WITHOUT_DATA.text(declaration.getName()));
        if (source.isEmpty()) {
            return refuse(context, AnalysisMessage.ANALYSIS_WITHOUT_DATA, name, declaration.getName());
        }
        if (loaded.data().isEmpty()) {
            return new Prepared.Refused(loaded.reason());
        }
        return checked(
                context,
                declaration,
                new ItemData(choice, loaded.data().get(), source.get().getName()));
    }

    private static Prepared checked(StudyContext context, Declaration declaration, ItemData items) {
        CaseData data = items.data().data();
        for (Item item : Recoding.withoutScale(items.choice().items())) {
            return refuse(context, AnalysisMessage.REVERSED_WITHOUT_SCALE, place(context, item), item.getName());
        }
        Prepared prepared = new Prepared.Ready(items);
        for (String column : items.choice().columns()) {
            if (!data.names().contains(column)) {
                String advice = NearestName.advice(
                        column,
                        data.names(),
                        "Correct the name or add the column to the file, which has " + NearestName.some(data.names())
                                + ".");
                Place place = items.choice()
                        .item(column)
                        .map(item -> place(context, item))
                        .orElseGet(() -> place(context, declaration));
                prepared = refuse(context, AnalysisMessage.MISSING_COLUMN, place, column, data.shownAs(), advice);
            }
        }
        return prepared;
    }

    private static Place place(StudyContext context, EObject named) {
        return context.places().of(named, SewallPackage.Literals.NAMED__NAME);
    }

    private static Prepared refuse(StudyContext context, AnalysisMessage message, Place place, Object... arguments) {
        context.problems().add(message.at(place, arguments));
        return new Prepared.Refused(message.text(arguments));
    }
}
