package org.sewall.dsl.ide.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A server does not outlive its client, which may go without a word. */
class FarewellTest {
    private final Farewell farewell = new Farewell();
    private final CompletableFuture<Void> listening = new CompletableFuture<>();

    @Test
    void comes_with_the_end_of_the_clients_process() throws IOException {
        // GIVEN a client that waits for input, and a connection that stays open without it
        var client = new ProcessBuilder("cat").start();
        farewell.watch(client.pid());
        var end = CompletableFuture.runAsync(() -> farewell.await(listening));
        assertThat(end).isNotDone();

        // WHEN the client is killed
        client.destroyForcibly();

        // THEN the server ends, and says that this was no proper farewell
        assertThat(end).succeedsWithin(Duration.ofSeconds(30));
        assertThat(listening).isCancelled();
        assertThat(farewell.wasProper()).isFalse();
    }

    @Test
    void comes_with_the_end_of_the_connection() {
        var end = CompletableFuture.runAsync(() -> farewell.await(listening));

        listening.complete(null);

        assertThat(end).succeedsWithin(Duration.ofSeconds(30));
    }

    @Test
    void is_proper_after_the_request_for_it() {
        farewell.shutdown();
        farewell.exit();

        farewell.await(listening);

        assertThat(farewell.wasProper()).isTrue();
    }
}
