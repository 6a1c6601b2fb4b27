package org.yujiang.distribution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** The distribution that this build has just made. */
final class Distribution {
    /** The archive. */
    static final Path ARCHIVE = Path.of(property("distribution.archive"));

    /** Its content. */
    static final Path HOME = Path.of(property("distribution.home"));

    private Distribution() {}

    /** Our bundles in it, by symbolic name. */
    static Map<String, Path> bundles() {
        Map<String, Path> bundles = new TreeMap<>();
        try (Stream<Path> files = Files.walk(HOME.resolve("system/org/yujiang"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".jar")).toList()) {
                bundles.put(manifest(file).getMainAttributes().getValue("Bundle-SymbolicName"), file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bundles;
    }

    /** The manifest of a jar. */
    static Manifest manifest(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.getManifest();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The adapter bundles. */
    static List<String> adapters() {
        return List.of(
                "org.yujiang.provider.collegeroster",
                "org.yujiang.provider.employerroster",
                "org.yujiang.provider.onlinexapi");
    }

    private static String property(String name) {
        String value = System.getProperty(name);
        if (value == null) {
            throw new IllegalStateException("The build passes -D" + name);
        }
        return value;
    }
}
