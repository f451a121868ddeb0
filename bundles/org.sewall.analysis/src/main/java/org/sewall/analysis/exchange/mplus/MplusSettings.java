package org.sewall.analysis.exchange.mplus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sewall.analysis.exchange.ExchangeMessage;
import org.sewall.kernel.option.EstimatorPreset;

/** Reads the options of the commands DATA, VARIABLE and ANALYSIS. */
final class MplusSettings {

    private static final Pattern OPTION =
            Pattern.compile("(?is)([A-Za-z0-9]+)\\s*(?:\\(\\s*\\w*\\s*\\)\\s*)?(?:=|\\s(?:is|are)\\s)\\s*(.*)");
    private static final Pattern GROUP = Pattern.compile("(-?[\\w.]+)\\s*=\\s*([\\w]+)");

    private static final Pattern ALL_MISSING = Pattern.compile("(?is)all\\s*\\(([-\\d.,\\s]+)\\)");

    private static final Set<String> WITHOUT_EFFECT = Set.of(
            "FORMAT",
            "AUXILIARY",
            "IDVARIABLE",
            "ITERATIONS",
            "CONVERGENCE",
            "PROCESSORS",
            "H1ITERATIONS",
            "H1STARTS",
            "STARTS",
            "STITERATIONS",
            "STSEED",
            "COVERAGE",
            "SDITERATIONS",
            "MITERATIONS",
            "INTERACTIVE",
            "LISTWISE",
            "LOGHIGH",
            "LOGLOW",
            "MATRIX",
            "H1CONVERGENCE",
            "BSEED");

    private final List<String> names = new ArrayList<>();
    private final List<String> used = new ArrayList<>();
    private final List<String> categorical = new ArrayList<>();
    private final Map<String, String> groups = new LinkedHashMap<>();
    private final Map<String, String> analysis = new LinkedHashMap<>();
    private final List<String> marks = new ArrayList<>();
    private final Faults faults;
    private String file = "";
    private String grouping = "";
    private boolean moments;
    private int observations;
    private int groupCount = 1;
    private boolean missing;
    private boolean listwise;
    private boolean noMeans;

    /** Gets what is wrong. */
    interface Faults {
        void at(int line, ExchangeMessage message, Object... arguments);
    }

    MplusSettings(Faults faults) {
        this.faults = faults;
    }

    void read(MplusSource.Command command) {
        for (MplusSource.Statement statement : command.statements()) {
            Matcher option = OPTION.matcher(statement.text());
            if (!option.matches()) {
                faults.at(
                        statement.line(),
                        ExchangeMessage.NOT_UNDERSTOOD,
                        shown(statement.text()),
                        "an option was expected");
                continue;
            }
            String name = option.group(1).toUpperCase(Locale.ROOT);
            String value = option.group(2).strip();
            try {
                read(command.name(), name, value, statement.line());
            } catch (MplusFault fault) {
                faults.at(
                        statement.line(), ExchangeMessage.NOT_UNDERSTOOD, shown(statement.text()), fault.getMessage());
            }
        }
    }

    static String shown(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() > 60 ? line.substring(0, 60) + "..." : line;
    }

    private void read(String command, String name, String value, int line) throws MplusFault {
        switch (command) {
            case "DATA" -> data(name, value, line);
            case "VARIABLE" -> variable(name, value, line);
            default -> analysis(name, value, line);
        }
    }

    private void data(String name, String value, int line) throws MplusFault {
        if (is(name, "FILE")) {
            file = value.replaceAll("[\"']", "").strip();
        } else if (is(name, "TYPE")) {
            String type = value.toUpperCase(Locale.ROOT);
            moments = type.contains("COVA") || type.contains("CORR") || type.contains("FULL");
            if (type.contains("IMPUTATION") || type.contains("MONTECARLO")) {
                faults.at(line, ExchangeMessage.NOT_SUPPORTED, "TYPE = " + type);
            }
        } else if (is(name, "NOBSERVATIONS")) {
            observations = whole(value.split("\\s+")[0]);
        } else if (is(name, "NGROUPS")) {
            groupCount = whole(value);
        } else if (is(name, "LISTWISE")) {
            listwise = value.toUpperCase(Locale.ROOT).startsWith("ON");
        } else if (is(name, "VARIANCES")) {
            passedOver(name, line);
        } else {
            other(name, line);
        }
    }

    private void variable(String name, String value, int line) throws MplusFault {
        if (is(name, "NAMES")) {
            names.addAll(list(value));
        } else if (is(name, "USEVARIABLES")) {
            if (!value.equalsIgnoreCase("all")) {
                used.addAll(list(value));
            }
        } else if (is(name, "CATEGORICAL")) {
            if (value.contains("(")) {
                faults.at(line, ExchangeMessage.NOT_SUPPORTED, "CATEGORICAL with (*)");
            }
            categorical.addAll(value.equalsIgnoreCase("all") ? known() : list(value.replaceAll("\\(.*?\\)", "")));
        } else if (is(name, "GROUPING")) {
            grouping(value);
        } else if (is(name, "MISSING")) {
            missing(value, line);
        } else {
            other(name, line);
        }
    }

    /** A mark for all variables, or values for all of them; others for single variables cannot be said here. */
    private void missing(String value, int line) {
        missing = true;
        Matcher values = ALL_MISSING.matcher(value);
        if (values.matches()) {
            for (String each : values.group(1).strip().split("[\\s,]+")) {
                marks.add(each);
            }
        } else if (value.equals(".") || value.equals("*")) {
            marks.add(value);
        } else if (!value.equalsIgnoreCase("blank")) {
            passedOver("MISSING for single variables", line);
        }
    }

    private void grouping(String value) throws MplusFault {
        int open = value.indexOf('(');
        if (open < 0) {
            throw new MplusFault("the values of the groups were expected in parentheses");
        }
        grouping = value.substring(0, open).strip();
        Matcher group = GROUP.matcher(value.substring(open));
        while (group.find()) {
            groups.put(group.group(2), group.group(1));
        }
        groupCount = Math.max(1, groups.size());
    }

    private void analysis(String name, String value, int line) {
        String upper = value.toUpperCase(Locale.ROOT);
        if (is(name, "ESTIMATOR")) {
            estimator(upper, line);
        } else if (is(name, "TYPE")) {
            String rest = upper.replaceAll("GENERAL|MISSING|H1|MEANSTRUCTURE|BASIC", "")
                    .strip();
            if (!rest.isEmpty()) {
                faults.at(line, ExchangeMessage.NOT_SUPPORTED, "TYPE = " + rest);
            }
        } else if (is(name, "MODEL")) {
            if (upper.startsWith("NOMEAN")) {
                noMeans = true;
            } else {
                faults.at(line, ExchangeMessage.NOT_SUPPORTED, "MODEL = " + upper);
            }
        } else if (is(name, "INFORMATION")) {
            analysis.put("information", upper.toLowerCase(Locale.ROOT));
        } else if (is(name, "PARAMETERIZATION")) {
            if (upper.startsWith("THETA") || upper.startsWith("DELTA")) {
                analysis.put("parameterization", upper.substring(0, 5).toLowerCase(Locale.ROOT));
            } else {
                faults.at(line, ExchangeMessage.NOT_SUPPORTED, "PARAMETERIZATION = " + upper);
            }
        } else if (is(name, "BOOTSTRAP")) {
            analysis.put("se", "bootstrap");
            analysis.put("bootstrap", upper.replaceAll("\\D.*", ""));
        } else {
            other(name, line);
        }
    }

    private void estimator(String name, int line) {
        Optional<EstimatorPreset> preset = EstimatorPreset.named(name);
        boolean known = preset.isPresent() && !name.equals("DWLS");
        if (!known || !categorical.isEmpty() && name.startsWith("ML")) {
            faults.at(
                    line,
                    ExchangeMessage.NOT_SUPPORTED,
                    "ESTIMATOR = " + name + (known ? " of categorical variables" : ""));
        } else {
            analysis.put("estimator", preset.get().name());
        }
    }

    private void other(String name, int line) {
        if (WITHOUT_EFFECT.stream().anyMatch(known -> is(name, known))) {
            passedOver(name, line);
        } else {
            faults.at(line, ExchangeMessage.NOT_SUPPORTED, "The option " + name);
        }
    }

    private void passedOver(String name, int line) {
        faults.at(line, ExchangeMessage.PASSED_OVER, "The option " + name);
    }

    /** Options may be shortened to four letters. */
    private static boolean is(String written, String full) {
        return full.startsWith(written) && written.length() >= Math.min(4, full.length());
    }

    private List<String> list(String value) throws MplusFault {
        List<String> list = new ArrayList<>();
        for (String part : value.strip().split("[\\s,]+")) {
            int dash = part.indexOf('-');
            if (dash <= 0) {
                list.add(part);
                continue;
            }
            String first = part.substring(0, dash);
            String last = part.substring(dash + 1);
            int from = position(first);
            int to = position(last);
            list.addAll(from >= 0 && to >= from ? names.subList(from, to + 1) : MplusLists.numbered(first, last));
        }
        for (String name : list) {
            if (!name.matches("[A-Za-z_][A-Za-z0-9_.]*")) {
                throw new MplusFault("'" + name + "' is no name");
            }
        }
        return list;
    }

    private int position(String name) {
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).equalsIgnoreCase(name)) {
                return i;
            }
        }
        return -1;
    }

    private static int whole(String value) throws MplusFault {
        if (!value.strip().matches("\\d{1,9}")) {
            throw new MplusFault("a whole number was expected");
        }
        return Integer.parseInt(value.strip());
    }

    // --- what was read ---------------------------------------------------------------------------------------

    /** Return the variables that are used. */
    List<String> known() {
        return used.isEmpty() ? names : used;
    }

    List<String> names() {
        return names;
    }

    List<String> categorical() {
        return categorical;
    }

    String file() {
        return file;
    }

    String grouping() {
        return grouping;
    }

    /** Return the values of the groups by their names. */
    Map<String, String> groups() {
        return groups;
    }

    int groupCount() {
        return groupCount;
    }

    /** Return the cells that stand for a missing value. */
    List<String> missing() {
        return marks;
    }

    boolean isMoments() {
        return moments;
    }

    int observations() {
        return observations;
    }

    boolean hasMeans() {
        return !noMeans;
    }

    /** Return how the model is estimated, by lavaan's names, with what Mplus takes for granted. */
    Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>(analysis);
        String estimator = options.getOrDefault("estimator", "ML");
        if (categorical.isEmpty()
                && missing
                && !listwise
                && Set.of("ML", "MLR", "MLF").contains(estimator)) {
            options.put("missing", "ml");
        }
        if (!options.containsKey("information") && estimator.equals("ML") && categorical.isEmpty() && hasMeans()) {
            // Mplus takes observed information wherever means are part of the model
            options.put("information", "observed");
        }
        return options;
    }
}
