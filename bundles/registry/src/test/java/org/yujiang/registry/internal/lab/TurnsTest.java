package org.yujiang.registry.internal.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yujiang.registry.api.RegistryException;

class TurnsTest {
    private final Turns turns = new Turns();
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicInteger working = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final ExecutorService people = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        people.shutdownNow();
    }

    @Test
    void oneAtATimeAndFewWait() throws Exception {
        List<CompletableFuture<Integer>> asked = new ArrayList<>();
        for (int i = 0; i <= Turns.MOST; i++) {
            asked.add(CompletableFuture.supplyAsync(() -> turns.take(this::work), people));
        }
        // Nobody ends before somebody is refused.
        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> CompletableFuture.anyOf(asked.toArray(CompletableFuture[]::new))
                        .get(30, TimeUnit.SECONDS))
                .withCauseInstanceOf(RegistryException.class)
                .withMessageContaining("LAB_BUSY");
        end.countDown();

        assertThat(asked.stream()
                        .filter(it -> it.handle((done, error) -> error == null).join()))
                .hasSize(Turns.MOST);
        assertThat(most).hasValue(1);
    }

    @Test
    void whatFailsGivesItsPlaceBack() {
        for (int i = 0; i <= Turns.MOST; i++) {
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> turns.take(() -> {
                        throw new IllegalStateException("draft");
                    }));
        }
        end.countDown();
        assertThat(turns.take(this::work)).isEqualTo(1);
    }

    @Test
    void whoIsInterruptedGivesItsPlaceBack() {
        for (int i = 0; i <= Turns.MOST; i++) {
            Thread.currentThread().interrupt();
            assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> turns.take(this::work));
            assertThat(Thread.interrupted()).isTrue();
        }
        end.countDown();
        assertThat(turns.take(this::work)).isEqualTo(1);
    }

    private int work() {
        int now = working.incrementAndGet();
        most.accumulateAndGet(now, Math::max);
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return working.getAndDecrement();
    }
}
