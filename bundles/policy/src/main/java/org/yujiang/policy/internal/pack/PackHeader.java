package org.yujiang.policy.internal.pack;

import java.util.Optional;
import java.util.regex.Pattern;
import org.yujiang.policy.internal.yaml.Form;
import org.yujiang.policy.internal.yaml.Forms;
import org.yujiang.policy.internal.yaml.Help;
import org.yujiang.policy.internal.yaml.PackError;
import org.yujiang.policy.internal.yaml.YamlMap;

/**
 * What a pack is called.
 *
 * @param id its id
 * @param version its version
 * @param titleZh its title in Chinese
 * @param titleEn its title in English
 */
record PackHeader(String id, PackVersion version, String titleZh, String titleEn) {
    private static final Pattern ID_FORM = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Form<String> ID = Forms.of(
            text -> Optional.of(text).filter(ID_FORM.asMatchPredicate()),
            PackError.PACK_ID_WRONG,
            text -> text,
            new Help("小写字母、数字和连字符", "small letters, digits and hyphens", "henan-2020"));
    private static final Form<PackVersion> VERSION = Forms.of(
            PackVersion::parse,
            PackError.PACK_VERSION_WRONG,
            PackVersion::toString,
            new Help("版本号", "a version", "1.0.0"));

    /** Reads the keys {@code pack}, {@code version} and {@code title}. */
    static PackHeader read(YamlMap map) {
        Optional<YamlMap> title = map.map("title");
        PackHeader header = new PackHeader(
                map.required("pack", ID).orElse(""),
                map.required("version", VERSION).orElse(new PackVersion(0, 0, 0)),
                title.flatMap(it -> it.required("zh", Forms.TEXT)).orElse(""),
                title.flatMap(it -> it.required("en", Forms.TEXT)).orElse(""));
        title.ifPresent(YamlMap::refuseOthers);
        return header;
    }

    /** Id and version, as decisions name the pack. */
    String name() {
        return id + "/" + version;
    }
}
