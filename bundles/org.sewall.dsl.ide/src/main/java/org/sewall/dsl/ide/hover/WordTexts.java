package org.sewall.dsl.ide.hover;

import java.util.Map;
import java.util.Optional;

/** What the words and operators of the language mean. */
final class WordTexts {
    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry(
                    "study",
                    "**study** _name_ \"title\" { … }\nWhat the file is about: title, citation, number convention and options."),
            Map.entry("cite", "**cite** \"publication\"\nA publication that the study rests on or reproduces."),
            Map.entry(
                    "convention",
                    "**convention** amos | lavaan | mplus | lisrel\nWhose numbers are printed: decides the divisor of the covariance matrix, the multiplier of chi-square, and which variant of an index is shown."),
            Map.entry(
                    "options",
                    "**options** { _name value_ … }\nHow models are fitted, by the names that lavaan gives to its options."),
            Map.entry(
                    "data",
                    "**data** _name_ { … }\nWhere the numbers come from: a table of cases (**file**) or published moments (**moments**)."),
            Map.entry(
                    "file",
                    "**file** \"path\"\nA table with one row for each case and one column for each variable. The path starts at the folder of this file."),
            Map.entry(
                    "moments",
                    "**moments** \"path\"\nPublished moments: covariances, or correlations with standard deviations, and perhaps means."),
            Map.entry("n", "**n** _number_\nThe number of observations behind published moments."),
            Map.entry(
                    "delimiter",
                    "**delimiter** \"character\"\nThe character between two fields of a table. It is detected where this is missing."),
            Map.entry(
                    "decimal",
                    "**decimal** \"character\"\nThe decimal mark of a table. It is detected where this is missing."),
            Map.entry(
                    "missing",
                    "**missing** \"text\", …\nTexts that stand for a missing value, besides an empty field and NA."),
            Map.entry("scale", "**scale** _name_ 1..5 \"low\" .. \"high\"\nA response scale that items share."),
            Map.entry("binary", "**binary**\nAnswers are 0 and 1."),
            Map.entry(
                    "construct",
                    "**construct** _name_ \"label\" : _scale_ { _items_ }\nA latent variable with the items that measure it. The first item sets the scale unless a model says otherwise."),
            Map.entry("reverse", "**reverse**\nAgreement with the item means less of the construct."),
            Map.entry(
                    "hypothesis",
                    "**hypothesis** _name_: _from_ -> _to_ positive | negative | undirected\nA statement about a path that the models of the study test."),
            Map.entry("positive", "**positive**\nThe hypothesis expects a path above zero."),
            Map.entry("negative", "**negative**\nThe hypothesis expects a path below zero."),
            Map.entry("undirected", "**undirected**\nThe hypothesis expects a path that differs from zero."),
            Map.entry(
                    "model",
                    "**model** _name_ on _data_ { … }\nA structural equation model. With a **measurement** and a **structural** block it is fitted in two steps (Anderson & Gerbing, 1988)."),
            Map.entry(
                    "measurement",
                    "**measurement** { _constructs_ }\nStep 1: the confirmatory factor analysis in which all constructs covary."),
            Map.entry("structural", "**structural** { … }\nStep 2: the paths between constructs, in lavaan's syntax."),
            Map.entry(
                    "alternative",
                    "**alternative** _name_ of _model_ { … }\nA rival of a model: the same statements and these. A chi-square difference compares the two."),
            Map.entry("=~", "**=~** is measured by\nThe construct on the left is measured by the items on the right."),
            Map.entry("~", "**~** is regressed on\nThe variable on the left depends on those on the right."),
            Map.entry("~~", "**~~** covaries with\nA variance, or a covariance of variables or disturbances."),
            Map.entry(
                    ":=",
                    "**:=** is defined as\nA parameter computed from others, such as an indirect effect. Its standard error comes from the delta method."),
            Map.entry("==", "**==** equals\nA constraint between parameters."),
            Map.entry("<", "**<** is at most\nA limit that the estimates must keep."),
            Map.entry(">", "**>** is at least\nA limit that the estimates must keep."),
            Map.entry(
                    "<~",
                    "**<~** is formed by\nThe composite on the left is a weighted sum of the variables on the right."),
            Map.entry(
                    "|",
                    "**|** has the thresholds\nWhere the categories of an ordinal variable meet: t1 is the lowest."),
            Map.entry("~*~", "**~*~** is scaled by\nThe scale of the response behind an ordinal variable."),
            Map.entry("group", "**group:** _label_\nThe statements that follow hold for one group of the data only."),
            Map.entry("c", "**c(**_first_, _second_, …**)***\nA premultiplier for each group: numbers, NA or labels."),
            Map.entry("lower", "**lower(**_number_**)***\nThe least value that the estimate may have."),
            Map.entry("upper", "**upper(**_number_**)***\nThe largest value that the estimate may have."),
            Map.entry("equal", "**equal(\"f=~x1\")***\nMakes a parameter equal to that of another statement."),
            Map.entry("label", "**label(\"a\")***\nGives a parameter a label; equal labels mean equal parameters."),
            Map.entry("->", "**->** leads to\nThe path that a hypothesis is about."),
            Map.entry("start", "**start(**_number_**)***\nA starting value for the estimation."),
            Map.entry("NA", "**NA***\nFrees a parameter that would be fixed, such as a first loading."));

    private WordTexts() {}

    static Optional<String> of(String word) {
        return Optional.ofNullable(TEXTS.get(word));
    }
}
