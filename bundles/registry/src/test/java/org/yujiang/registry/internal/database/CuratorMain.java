package org.yujiang.registry.internal.database;

import static org.yujiang.registry.internal.TestServices.PROVINCE;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.yujiang.registry.api.Curation.Merge;
import org.yujiang.registry.api.Imports.Effect;
import org.yujiang.registry.internal.HenanOnly;
import org.yujiang.registry.internal.TestDatabase;
import org.yujiang.registry.internal.TestServices;

/** A process that merges, un-merges, takes back and puts in again until it is killed; says each time what it is going to do. */
final class CuratorMain {
    private final TestServices services;
    private final UUID keeps;
    private final UUID joins;
    private final long run;
    private final Random random = new Random();

    private CuratorMain(TestServices services, UUID keeps, UUID joins, long run) {
        this.services = services;
        this.keeps = keeps;
        this.joins = joins;
        this.run = run;
    }

    /** Home, URL, user and password of the database; the two people; the run. */
    public static void main(String[] arguments) {
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            System.out.println(failure);
            Runtime.getRuntime().halt(1);
        });
        Database database = TestDatabase.opening(
                Path.of(arguments[0]), Map.of("url", arguments[1], "user", arguments[2], "_password", arguments[3]));
        database.awaitOpen(Duration.ofMinutes(1));
        CuratorMain curator = new CuratorMain(
                new TestServices(database, new HenanOnly(), Clock.systemUTC()),
                UUID.fromString(arguments[4]),
                UUID.fromString(arguments[5]),
                Long.parseLong(arguments[6]));
        while (true) {
            curator.step();
        }
    }

    private void step() {
        if (random.nextBoolean()) {
            turnMerge();
        } else {
            turnRun();
        }
    }

    private void turnMerge() {
        Optional<Merge> open = services.curation.merges(PROVINCE, keeps).stream()
                .filter(merge -> merge.joins().equals(joins))
                .filter(merge -> merge.undoneAt().isEmpty())
                .findFirst();
        System.out.println(open.isPresent() ? Step.UNMERGE : Step.MERGE);
        Merge ignored = open.isPresent()
                ? services.curation.unmerge(PROVINCE, open.get().id(), "系兄弟二人")
                : services.curation.merge(PROVINCE, keeps, joins, "同一人换号");
    }

    private void turnRun() {
        boolean retracted =
                services.imports.preview(PROVINCE, run).orElseThrow().retracted();
        System.out.println(retracted ? Step.RESTORE : Step.RETRACT);
        Effect ignored = retracted
                ? services.imports.restore(PROVINCE, run, "文件无误")
                : services.imports.retract(PROVINCE, run, "文件发错");
    }

    /** What it does. */
    enum Step {
        MERGE,
        UNMERGE,
        RETRACT,
        RESTORE
    }
}
