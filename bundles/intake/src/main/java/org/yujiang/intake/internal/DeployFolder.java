package org.yujiang.intake.internal;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.osgi.framework.Constants;
import org.yujiang.domain.Problem;

/** The jars in deploy/ that cannot be bundles, which the file installer passes over without a word. */
final class DeployFolder {
    private final Path folder;
    private Map<Path, String> before = Map.of();
    private final Set<String> judged = new HashSet<>();

    DeployFolder(Path folder) {
        this.folder = folder;
    }

    /** Judges each jar once, as soon as it has not changed between two looks. */
    List<Problem> look() throws IOException {
        Map<Path, String> now = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder, "*.jar")) {
                for (Path jar : jars) {
                    String state = state(jar);
                    now.put(jar, state);
                    if (state.equals(before.get(jar)) && judged.add(jar + state)) {
                        judge(jar).ifPresent(problems::add);
                    }
                }
            }
        }
        before = now;
        return problems;
    }

    private static String state(Path jar) throws IOException {
        try {
            return Files.size(jar) + " " + Files.getLastModifiedTime(jar);
        } catch (NoSuchFileException gone) {
            return "";
        }
    }

    private static Optional<Problem> judge(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            boolean bundle =
                    manifest != null && manifest.getMainAttributes().getValue(Constants.BUNDLE_SYMBOLICNAME) != null;
            return bundle ? Optional.empty() : Optional.of(FeedProblems.noBundle(jar));
        } catch (IOException broken) {
            return Files.exists(jar) ? Optional.of(FeedProblems.brokenJar(jar)) : Optional.empty();
        }
    }
}
