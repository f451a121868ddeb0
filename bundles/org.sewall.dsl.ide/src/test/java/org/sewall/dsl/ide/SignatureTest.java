package org.sewall.dsl.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureHelpParams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sewall.dsl.ide.signature.CallableWord;
import org.sewall.kernel.spec.expression.Function;

class SignatureTest {
    private static final String TEXT = "model M { y ~ c(a, b)*x\n ind := pnorm(a*log(b), 0, 1) + max(a, b, 1, 2) }";

    @TempDir
    private Path folder;

    private static SignatureHelp help(ServerUnderTest server, String at) throws Exception {
        return server.ask(it -> it.signatureHelp(new SignatureHelpParams(server.document(), server.at(at))));
    }

    @Test
    void shows_the_arguments_of_the_innermost_open_function() throws Exception {
        try (var server = ServerUnderTest.open(folder, TEXT)) {
            var inner = help(server, "log(|b");
            assertThat(inner.getSignatures().get(0).getLabel()).isEqualTo("log(x, base)");
            assertThat(inner.getActiveParameter()).isZero();
            var outer = help(server, "log(b), 0, |1");
            assertThat(outer.getSignatures().get(0).getLabel()).isEqualTo("pnorm(x, mean, sd)");
            assertThat(outer.getActiveParameter()).isEqualTo(2);
            assertThat(help(server, "c(a, |b").getActiveParameter()).isEqualTo(1);
            assertThat(help(server, "b, 1, |2").getActiveParameter()).isEqualTo(1);
            assertThat(help(server, "| ind").getSignatures()).isEmpty();
        }
    }

    @Test
    void knows_the_functions_that_can_be_computed() {
        assertThat(CallableWord.FUNCTIONS)
                .extracting(CallableWord::name)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Function.values())
                        .map(it -> it.name().toLowerCase(java.util.Locale.ROOT))
                        .toList());
    }
}
