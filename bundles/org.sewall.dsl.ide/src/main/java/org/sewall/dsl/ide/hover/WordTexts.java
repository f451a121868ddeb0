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
            Map.entry(
                    "sample",
                    "**sample** _name_ \"label\" { _stage count_ … }\nWhere the cases come from: how many were in the frame, agreed, were usable, were analysed; also by **group**."),
            Map.entry(
                    "of",
                    "**of**\nWhat it belongs to: the sample of data, the model of an alternative, the source of a quote."),
            Map.entry("on", "**on** _data_\nThe data that are analysed."),
            Map.entry(
                    "by",
                    "**by** _column_\nThe column that says which group a case belongs to; or the quotes that show a pair of concepts."),
            Map.entry(
                    "ordinal",
                    "**ordinal**\nAnswers are ordered categories without distances: thresholds stand for them."),
            Map.entry(
                    "operationalises", "**operationalises** _concept_\nThe theme or dimension that the items measure."),
            Map.entry(
                    "tests",
                    "**tests** _proposition_\nThe proposition of the qualitative study that the hypothesis puts to the test."),
            Map.entry(
                    "parameters",
                    "**parameters** _name_ of _model_ = _terms_\nA named group of parameters, such as the loadings of some constructs, for a ladder of invariance."),
            Map.entry(
                    "invariance",
                    "**invariance** _name_ of _model_ by _column_ { **ladder** … }\nModels of several groups that hold more and more parameters equal, each compared with the one before (Meredith, 1993)."),
            Map.entry(
                    "ladder",
                    "**ladder** _parameters_, _parameters_, …\nThe steps of an invariance analysis: groups of parameters that are held equal in addition."),
            Map.entry(
                    "except",
                    "**except** _terms_\nParameters that stay free on all steps of the ladder: partial invariance (Byrne, Shavelson & Muthén, 1989)."),
            Map.entry("without", "**without** _terms_\nParameters that stay free from this step on."),
            Map.entry(
                    "efa",
                    "**efa** _name_ on _data_ { **items** … **extraction** ml **rotation** oblimin **factors** 3 }\nAn exploratory factor analysis."),
            Map.entry("items", "**items** _names_\nItems, or constructs that stand for all their items."),
            Map.entry("extraction", "**extraction** ml | minres | pa | pca\nHow factors are extracted."),
            Map.entry("rotation", "**rotation** _name_\nHow factors are turned to simple structure."),
            Map.entry(
                    "factors",
                    "**factors** _number_ | eigenvalue > 1 | parallel\nHow many factors, or by what that is decided."),
            Map.entry(
                    "commonMethod",
                    "**commonMethod** _name_ on _data_ { **harman** **oneFactor** **methodFactor** }\nWhether one method behind all answers explains them (Podsakoff et al., 2003)."),
            Map.entry(
                    "harman",
                    "**harman**\nThe share of variance of the first unrotated factor of all items (Harman, 1976)."),
            Map.entry("oneFactor", "**oneFactor**\nA single factor behind all items against the measurement model."),
            Map.entry(
                    "methodFactor",
                    "**methodFactor**\nA latent method factor beside the constructs, with equal loadings."),
            Map.entry(
                    "case",
                    "**case** _name_ { _property value_ … }\nSomebody who was asked, or something that was looked at."),
            Map.entry("criteria", "**criteria** _name_ { … }\nBy what cases were chosen."),
            Map.entry(
                    "source",
                    "**source** _name_, _name_ …\nWhere statements come from: interviews, visits, documents."),
            Map.entry("code", "**code** _name_ \"meaning\"\nWhat statements are marked with: a first-order concept."),
            Map.entry(
                    "quote",
                    "**quote** _name_ from _case_ in \"section\" of _source_ coded _codes_ about _concepts_ \"paraphrase\" **verbatim** \"words\"\nA statement of a case."),
            Map.entry("from", "**from**\nWho said it, or the codes or themes that it was found in."),
            Map.entry("in", "**in** \"section\"\nWhere the statement is printed."),
            Map.entry("coded", "**coded** _codes_\nWhat the statement is marked with."),
            Map.entry("about", "**about** _concepts_\nThe concepts that the statement speaks of."),
            Map.entry("verbatim", "**verbatim** \"words\"\nThe statement word by word."),
            Map.entry(
                    "theme",
                    "**theme** _name_ \"label\" from _codes_\nA second-order concept (Gioia, Corley & Hamilton, 2013)."),
            Map.entry("dimension", "**dimension** _name_ \"label\" from _themes_\nAn aggregate of themes."),
            Map.entry(
                    "proposition",
                    "**proposition** _name_: _from_ -> _to_ positive | negative | necessary | sufficient\nA statement about two concepts that the qualitative study arrives at."),
            Map.entry("necessary", "**necessary**\nWithout the one there is not the other."),
            Map.entry("sufficient", "**sufficient**\nWith the one there is the other."),
            Map.entry(
                    "mapping",
                    "**mapping** _name_ { _theirs_ -> _ours_ by _quotes_ }\nWhich concept of the literature becomes which of this study."),
            Map.entry("=", "**=**\nWhat follows are the parameters of the group."),
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
            Map.entry("rv", "**rv(**_\"name\"_**)***\nA random slope, as lavaan writes it. Read, not fitted yet."),
            Map.entry("prior", "**prior(**_\"density\"_**)***\nA prior for Bayesian programs; it has no effect here."),
            Map.entry("NA", "**NA***\nFrees a parameter that would be fixed, such as a first loading."));

    private WordTexts() {}

    static Optional<String> of(String word) {
        return Optional.ofNullable(TEXTS.get(word));
    }
}
