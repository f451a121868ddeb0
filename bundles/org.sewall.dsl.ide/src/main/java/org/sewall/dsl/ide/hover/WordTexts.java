package org.sewall.dsl.ide.hover;

import java.util.Map;
import java.util.Optional;
import org.sewall.dsl.ide.signature.CallableWord;

/** What the words and operators of the language mean. */
final class WordTexts {
    private static final Map<String, String> TEXTS = Map.ofEntries(
            word(
                    "study",
                    "_name_ \"title\" { … }",
                    "What the file is about: title, citation, number convention and options."),
            word("cite", "\"publication\"", "A publication that the study rests on or reproduces."),
            word(
                    "convention",
                    "amos | lavaan | mplus | lisrel",
                    "Whose numbers are printed: decides the divisor of the covariance matrix, the multiplier of chi-square, and which variant of an index is shown."),
            word(
                    "options",
                    "{ _name value_ … }",
                    "How models are fitted, by the names that lavaan gives to its options."),
            word(
                    "data",
                    "_name_ { … }",
                    "Where the numbers come from: a table of cases (**file**) or published moments (**moments**)."),
            word(
                    "file",
                    "\"path\"",
                    "A table with one row for each case and one column for each variable. The path starts at the folder of this file."),
            word(
                    "moments",
                    "\"path\"",
                    "Published moments: covariances, or correlations with standard deviations, and perhaps means."),
            word("n", "_number_", "The number of observations behind published moments."),
            word(
                    "delimiter",
                    "\"character\"",
                    "The character between two fields of a table. It is detected where this is missing."),
            word("decimal", "\"character\"", "The decimal mark of a table. It is detected where this is missing."),
            word("missing", "\"text\", …", "Texts that stand for a missing value, besides an empty field and NA."),
            word("scale", "_name_ 1..5 \"low\" .. \"high\"", "A response scale that items share."),
            word("binary", "", "Answers are 0 and 1."),
            word(
                    "construct",
                    "_name_ \"label\" : _scale_ { _items_ }",
                    "A latent variable with the items that measure it. The first item sets the scale unless a model says otherwise."),
            word("reverse", "", "Agreement with the item means less of the construct."),
            word(
                    "hypothesis",
                    "_name_: _from_ -> _to_ positive | negative | undirected",
                    "A statement about a path that the models of the study test."),
            word("positive", "", "The hypothesis expects a path above zero."),
            word("negative", "", "The hypothesis expects a path below zero."),
            word("undirected", "", "The hypothesis expects a path that differs from zero."),
            word(
                    "model",
                    "_name_ on _data_ { … }",
                    "A structural equation model. With a **measurement** and a **structural** block it is fitted in two steps (Anderson & Gerbing, 1988)."),
            word(
                    "measurement",
                    "{ _constructs_ }",
                    "Step 1: the confirmatory factor analysis in which all constructs covary."),
            word("structural", "{ … }", "Step 2: the paths between constructs, in lavaan's syntax."),
            word(
                    "alternative",
                    "_name_ of _model_ { … }",
                    "A rival of a model: the same statements and these. A chi-square difference compares the two."),
            word(
                    "sample",
                    "_name_ \"label\" { _stage count_ … }",
                    "Where the cases come from: how many were in the frame, agreed, were usable, were analysed; also by **group**."),
            word(
                    "of",
                    "",
                    "What it belongs to: the sample of data, the model of an alternative, the source of a quote."),
            word("on", "_data_", "The data that are analysed."),
            word(
                    "by",
                    "_column_",
                    "The column that says which group a case belongs to; or the quotes that show a pair of concepts."),
            word("ordinal", "", "Answers are ordered categories without distances: thresholds stand for them."),
            word("operationalises", "_concept_", "The theme or dimension that the items measure."),
            word(
                    "tests",
                    "_proposition_",
                    "The proposition of the qualitative study that the hypothesis puts to the test."),
            word(
                    "parameters",
                    "_name_ of _model_ = _terms_",
                    "A named group of parameters, such as the loadings of some constructs, for a ladder of invariance."),
            word(
                    "invariance",
                    "_name_ of _model_ by _column_ { **ladder** … }",
                    "Models of several groups that hold more and more parameters equal, each compared with the one before (Meredith, 1993)."),
            word(
                    "ladder",
                    "_parameters_, _parameters_, …",
                    "The steps of an invariance analysis: groups of parameters that are held equal in addition."),
            word(
                    "except",
                    "_terms_",
                    "Parameters that stay free on all steps of the ladder: partial invariance (Byrne, Shavelson & Muthén, 1989)."),
            word("without", "_terms_", "Parameters that stay free from this step on."),
            word(
                    "efa",
                    "_name_ on _data_ { **items** … **extraction** ml **rotation** oblimin **factors** 3 }",
                    "An exploratory factor analysis."),
            word("items", "_names_", "Items, or constructs that stand for all their items."),
            word("extraction", "ml | minres | pa | pca", "How factors are extracted."),
            word("rotation", "_name_", "How factors are turned to simple structure."),
            word("factors", "_number_ | eigenvalue > 1 | parallel", "How many factors, or by what that is decided."),
            word(
                    "commonMethod",
                    "_name_ on _data_ { **harman** **oneFactor** **methodFactor** }",
                    "Whether one method behind all answers explains them (Podsakoff et al., 2003)."),
            word("harman", "", "The share of variance of the first unrotated factor of all items (Harman, 1976)."),
            word("oneFactor", "", "A single factor behind all items against the measurement model."),
            word("methodFactor", "", "A latent method factor beside the constructs, with equal loadings."),
            word("case", "_name_ { _property value_ … }", "Somebody who was asked, or something that was looked at."),
            word("criteria", "_name_ { … }", "By what cases were chosen."),
            word("source", "_name_, _name_ …", "Where statements come from: interviews, visits, documents."),
            word("code", "_name_ \"meaning\"", "What statements are marked with: a first-order concept."),
            word(
                    "quote",
                    "_name_ from _case_ in \"section\" of _source_ coded _codes_ about _concepts_ \"paraphrase\" **verbatim** \"words\"",
                    "A statement of a case."),
            word("from", "", "Who said it, or the codes or themes that it was found in."),
            word("in", "\"section\"", "Where the statement is printed."),
            word("coded", "_codes_", "What the statement is marked with."),
            word("about", "_concepts_", "The concepts that the statement speaks of."),
            word("verbatim", "\"words\"", "The statement word by word."),
            word("theme", "_name_ \"label\" from _codes_", "A second-order concept (Gioia, Corley & Hamilton, 2013)."),
            word("dimension", "_name_ \"label\" from _themes_", "An aggregate of themes."),
            word(
                    "proposition",
                    "_name_: _from_ -> _to_ positive | negative | necessary | sufficient",
                    "A statement about two concepts that the qualitative study arrives at."),
            word("necessary", "", "Without the one there is not the other."),
            word("sufficient", "", "With the one there is the other."),
            word(
                    "mapping",
                    "_name_ { _theirs_ -> _ours_ by _quotes_ }",
                    "Which concept of the literature becomes which of this study."),
            word("=", "", "What follows are the parameters of the group."),
            word("=~", "is measured by", "The construct on the left is measured by the items on the right."),
            word("~", "is regressed on", "The variable on the left depends on those on the right."),
            word("~~", "covaries with", "A variance, or a covariance of variables or disturbances."),
            word(
                    ":=",
                    "is defined as",
                    "A parameter computed from others, such as an indirect effect. Its standard error comes from the delta method."),
            word("==", "equals", "A constraint between parameters."),
            word("<", "is at most", "A limit that the estimates must keep."),
            word(">", "is at least", "A limit that the estimates must keep."),
            word("<~", "is formed by", "The composite on the left is a weighted sum of the variables on the right."),
            word("|", "has the thresholds", "Where the categories of an ordinal variable meet: t1 is the lowest."),
            word("~*~", "is scaled by", "The scale of the response behind an ordinal variable."),
            Map.entry("group", "**group:** _label_\nThe statements that follow hold for one group of the data only."),
            word("->", "leads to", "The path that a hypothesis is about."),
            Map.entry("rv", "**rv(**_\"name\"_**)***\nA random slope, as lavaan writes it. Read, not fitted yet."),
            Map.entry("prior", "**prior(**_\"density\"_**)***\nA prior for Bayesian programs; it has no effect here."),
            Map.entry("NA", "**NA***\nFrees a parameter that would be fixed, such as a first loading."));

    private WordTexts() {}

    private static Map.Entry<String, String> word(String word, String form, String meaning) {
        return Map.entry(word, "**" + word + "**" + (form.isEmpty() ? "" : ' ' + form) + '\n' + meaning);
    }

    static Optional<String> of(String word) {
        return Optional.ofNullable(TEXTS.get(word)).or(() -> premultiplier(word));
    }

    private static Optional<String> premultiplier(String name) {
        return CallableWord.PREMULTIPLIERS.stream()
                .filter(word -> word.name().equals(name))
                .findFirst()
                .map(word -> "**" + word.signature() + "***\n" + word.meaning());
    }
}
