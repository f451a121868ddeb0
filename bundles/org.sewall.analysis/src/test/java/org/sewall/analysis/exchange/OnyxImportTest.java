package org.sewall.analysis.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Models of Onyx are read as arrows, and files that are none are refused without being trusted. */
final class OnyxImportTest {

    private static final String FACTOR =
            """
            <?xml version="1.0" encoding="UTF-8" standalone="no"?>
            <model name="One factor" specificationType="ONYX" specificationVersion="1.0"><graph meanTreatment="implicit">
            <node caption="x 1" constant="false" id="0" latent="false"/><node caption="x2" id="1" latent="false"/>
            <node caption="x3" id="2" latent="false"/><node caption="f" id="3" latent="true"/>
            <edge automaticNaming="false" doubleHeaded="true" fixed="false" parameterName="err" sourceNodeId="0" targetNodeId="0" value="0.9"/>
            <edge automaticNaming="false" doubleHeaded="true" fixed="false" parameterName="err" sourceNodeId="1" targetNodeId="1" value="0.9"/>
            <edge automaticNaming="false" doubleHeaded="true" fixed="false" parameterName="VAR_x3" sourceNodeId="2" targetNodeId="2" value="0.9"/>
            <edge automaticNaming="false" doubleHeaded="true" fixed="true" parameterName="v" sourceNodeId="3" targetNodeId="3" value="1.0"/>
            <edge doubleHeaded="false" fixed="false" parameterName="f_TO_x1" sourceNodeId="3" targetNodeId="0" value="1.0"/>
            <edge doubleHeaded="false" fixed="false" parameterName="b" sourceNodeId="3" targetNodeId="1" value="1.0"/>
            <edge doubleHeaded="false" fixed="false" parameterName="f_TO_x3" sourceNodeId="3" targetNodeId="2" value="1.0"/>
            </graph></model>
            """;

    @Test
    void readsArrows() {
        Imported imported = read(FACTOR);

        assertThat(imported.problems()).isEmpty();
        assertThat(imported.title()).isEqualTo("One factor");
        assertThat(imported.statements())
                .containsExactly("f =~ NA*\"x 1\" + b*x2 + x3", "\"x 1\" ~~ err*\"x 1\"", "x2 ~~ err*x2", "f ~~ 1*f");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "MODEL: f BY x1;",
                "<model/>",
                "<model><graph><node caption='a' id='x'/></graph></model>",
                "<model><graph><node caption='a' id='1'/><node caption='b' id='1'/></graph></model>",
                "<model><graph><edge sourceNodeId='1' targetNodeId='2'/></graph></model>",
                "<!DOCTYPE model SYSTEM 'http://localhost/x.dtd'><model><graph/></model>",
                "<!DOCTYPE model [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]><model name='&b;'><graph/></model>",
                "<!DOCTYPE m [<!ENTITY f SYSTEM 'file:///etc/passwd'>]><model><graph><node caption='&f;' id='1'/></graph></model>",
            })
    void refusesWhatIsNoModel(String text) {
        Imported imported = read(text);

        assertThat(imported.isRefused()).isTrue();
        assertThat(imported.problems()).extracting(problem -> problem.id()).containsOnly("exchange.not-the-format");
    }

    @Test
    void refusesDepth() {
        assertThat(read("<a>".repeat(10_000)).isRefused()).isTrue();
    }

    private static Imported read(String text) {
        return Exchange.read(text, ExchangeFormat.ONYX, "a.xml");
    }
}
