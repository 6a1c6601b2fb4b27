package org.yujiang.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.stream.Stream;

/** A Yujiang on disk: adapters and their configurations are dropped in and taken out while it runs. */
public final class Installation {
    private final Path home;

    /** The Yujiang in a folder. */
    public Installation(Path home) {
        this.home = home;
    }

    /** Its folder. */
    public Path home() {
        return home;
    }

    /** Hot-deploys an adapter that lies in {@code system/}. */
    public void deploy(String bundle) {
        place(jar(bundle), home.resolve("deploy").resolve(bundle + ".jar"));
    }

    /** Takes an adapter out. */
    public void undeploy(String bundle) {
        try {
            Files.delete(home.resolve("deploy").resolve(bundle + ".jar"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the configuration of a feed: one factory configuration, one file. */
    public void configure(String pid, String name, Map<String, String> options) {
        StringBuilder text = new StringBuilder();
        options.forEach((key, value) -> text.append(key)
                .append(" = ")
                .append(value.replace("\\", "\\\\"))
                .append('\n'));
        try {
            Path draft = Files.createTempFile(home, "feed", ".draft");
            Files.writeString(draft, text, StandardCharsets.UTF_8);
            Path target = home.resolve("etc").resolve(pid + "-" + name + ".cfg");
            if (Files.exists(target) && Files.mismatch(draft, target) < 0) {
                Files.delete(draft);
            } else {
                Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path jar(String bundle) {
        try (Stream<Path> files = Files.walk(home.resolve("system/org/yujiang").resolve(bundle))) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow(() -> new NoSuchFileException(bundle));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Written elsewhere and renamed: whoever watches the folder never sees half a file. */
    private void place(Path source, Path target) {
        try {
            if (Files.exists(target) && Files.mismatch(source, target) < 0) {
                return;
            }
            Path draft = Files.createTempFile(home, "adapter", ".draft");
            Files.copy(source, draft, StandardCopyOption.REPLACE_EXISTING);
            Files.createDirectories(target.resolveSibling("."));
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
