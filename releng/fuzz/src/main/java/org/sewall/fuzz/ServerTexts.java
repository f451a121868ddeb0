package org.sewall.fuzz;

import java.util.List;

/** Hands out the texts that sessions begin with and the words that are typed into them. */
final class ServerTexts {

    private static final List<String> TEXTS = List.of(
            "",
            """
            study Small "A study" { cite "Paper" convention lavaan options { estimator ml } }
            data Cases { file "cases.csv" missing "NA" }
            scale Extent 1..5 "low" .. "high"
            construct Learning "Learning" : Extent { x1 "first" x2 x3 reverse }
            construct Effect { y1 y2 }
            hypothesis H1 "More": Learning -> Effect positive
            model Main "The model" on Cases {
              measurement { Learning Effect }
              structural { Effect ~ b*Learning }
            }
            alternative Free of Main { x1 ~~ x2 }
            """,
            """
            data Cases { file "cases.csv" }
            model A on Cases by g {
              f =~ x1 + c(a, b)*x2 + start(0.5)*x3
              y1 ~ f + y2
              ind := a * b
              a == b
              x1 ~~ 0*x2; x1 ~ 1
            }
            parameters Loadings of A = f =~ x2 + x3
            invariance Groups of A by g { ladder loadings, intercepts except x1 ~ 1 }
            """,
            """
            data Cases { file "cases.csv" }
            efa E on Cases { items x1 x2 x3 extraction ml rotation oblimin factors 1 }
            commonMethod Bias on Cases { items x1 x2 x3 harman oneFactor }
            sample S "Firms" { frame 10 agreed 5 usable 4 analysed 4 }
            case A1 { role entrepreneur on 2019-09-09 }
            code willing "Willing"
            theme T "Theme" from willing
            dimension D "Dimension" from T
            proposition P1: T -> D necessary
            """);

    private static final List<String> WORDS = List.of(
            "\n",
            " ",
            "{",
            "}",
            "(",
            ")",
            "\"",
            "'",
            "`",
            ":",
            ";",
            ",",
            ".",
            "..",
            "#",
            "//",
            "/*",
            "*/",
            "~",
            "~~",
            "=~",
            "<~",
            ":=",
            "==",
            "<",
            ">",
            "|",
            "~*~",
            "+",
            "-",
            "*",
            "/",
            "^",
            "->",
            "=",
            "?",
            "1",
            "0",
            "NA",
            "study",
            "data",
            "file \"cases.csv\"",
            "moments",
            "scale",
            "construct",
            "hypothesis",
            "model",
            "on Cases",
            "by g",
            "measurement {",
            "structural {",
            "alternative",
            "of Main",
            "efa(\"b\")*f",
            "group: 1",
            "start(",
            "c(a, b)*",
            "parameters",
            "invariance",
            "ladder",
            "except",
            "efa",
            "commonMethod",
            "sample",
            "case",
            "criteria",
            "source",
            "code",
            "quote Q from A1 in \"1\" of s coded willing about Learning verbatim \"v\"",
            "theme",
            "dimension",
            "proposition",
            "mapping",
            "x1",
            "x9",
            "Learning",
            "größe",
            "\uD83D\uDE00",
            "positive",
            "reverse",
            "binary",
            "ordinal");

    private ServerTexts() {}

    static String of(int number) {
        return TEXTS.get(number % TEXTS.size());
    }

    static String word(int number) {
        return WORDS.get(number % WORDS.size());
    }
}
