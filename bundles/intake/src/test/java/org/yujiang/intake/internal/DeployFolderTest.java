package org.yujiang.intake.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yujiang.domain.Problem;

class DeployFolderTest {
    private final Path folder;
    private final DeployFolder deploy;

    DeployFolderTest(@TempDir Path folder) {
        this.folder = folder;
        deploy = new DeployFolder(folder);
    }

    @Test
    void tellsOnceOfAJarThatStandsStillAndCannotBeRead() throws IOException {
        byte[] whole = Files.readAllBytes(jar("good.jar", "org.example.good"));
        Path cut = Files.write(folder.resolve("cut.jar"), Arrays.copyOf(whole, whole.length / 2));
        Files.writeString(folder.resolve("notes.txt"), "no jar");

        assertThat(deploy.look()).as("it may still be written").isEmpty();
        assertThat(deploy.look()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("DEPLOY_JAR_BROKEN");
            assertThat(problem.zh()).contains("cut.jar");
            assertThat(problem.en()).contains("cut.jar");
        });
        assertThat(deploy.look()).as("told before").isEmpty();

        Files.write(cut, Arrays.copyOf(whole, whole.length / 3));

        assertThat(looks(2)).extracting(Problem::code).containsExactly("DEPLOY_JAR_BROKEN");
    }

    @Test
    void tellsOfAJarThatIsNoBundle() throws IOException {
        jar("library.jar", "");

        assertThat(looks(2)).extracting(Problem::code).containsExactly("DEPLOY_JAR_NO_BUNDLE");
    }

    @Test
    void aFolderThatIsNotThereIsNoTrouble() throws IOException {
        assertThat(new DeployFolder(folder.resolve("none")).look()).isEmpty();
    }

    private List<Problem> looks(int times) throws IOException {
        List<Problem> last = List.of();
        for (int i = 0; i < times; i++) {
            last = deploy.look();
        }
        return last;
    }

    private Path jar(String name, String symbolicName) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        if (!symbolicName.isEmpty()) {
            manifest.getMainAttributes().putValue("Bundle-SymbolicName", symbolicName);
        }
        Path file = folder.resolve(name);
        new JarOutputStream(Files.newOutputStream(file), manifest).close();
        return file;
    }
}
