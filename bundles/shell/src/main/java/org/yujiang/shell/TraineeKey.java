package org.yujiang.shell;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.yujiang.domain.ResidentId;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Registry;

/** A person as the operator names them: by the registry's key or by resident id. */
final class TraineeKey {
    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private TraineeKey() {}

    static UUID find(Registry registry, Caller caller, String text) {
        Optional<UUID> id = isKey(text)
                ? Optional.of(UUID.fromString(text))
                : registry.findTrainee(caller, ResidentId.parseImported(text));
        return id.orElseThrow(TraineeKey::unknown);
    }

    /** A key of the registry, of a person or of anything else. */
    static UUID parse(String text) {
        if (!isKey(text)) {
            throw new Refusal(
                    CoreCommand.FAILED,
                    "KEY_INVALID",
                    "编号格式不对,请从列表中复制完整编号。",
                    "This is no key of the registry: copy the whole of it from a list.");
        }
        return UUID.fromString(text);
    }

    static Refusal unknown() {
        return new Refusal(CoreCommand.UNKNOWN, "TRAINEE_UNKNOWN", "查无此学员。", "There is no such trainee.");
    }

    private static boolean isKey(String text) {
        return ID.matcher(text).matches();
    }
}
