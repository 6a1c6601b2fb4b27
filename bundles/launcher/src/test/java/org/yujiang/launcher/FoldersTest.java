package org.yujiang.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {
    private final Path root;

    FoldersTest(@TempDir Path root) {
        this.root = root;
    }

    @Test
    void newFoldersBelongToTheirOwner() throws IOException, Refusal {
        Path registry = root.resolve("registry");
        Path folder = registry.resolve("keys");

        Folders.requireWritable(folder);

        assertThat(permissions(folder)).isEqualTo("rwx------");
        assertThat(permissions(registry)).isEqualTo("rwx------");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFileInThePlaceOfAFolderIsRefused() throws IOException {
        Path file = Files.createFile(root.resolve("data"));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Folders.requireWritable(file))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ExitCode.NOT_WRITABLE))
                .withMessageContaining(file.toString());
    }

    @Test
    void filesAreReplacedInOneStepAndPrivate() throws IOException {
        Path file = Files.writeString(root.resolve("secret"), "old");

        Folders.writePrivately(file, "新");

        assertThat(file).hasContent("新");
        assertThat(permissions(file)).isEqualTo("rw-------");
        assertThat(root).isDirectoryNotContaining(other -> !other.equals(file));
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
