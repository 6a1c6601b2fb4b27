package org.yujiang.intake.internal;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.service.metatype.AttributeDefinition;
import org.osgi.service.metatype.MetaTypeInformation;
import org.osgi.service.metatype.MetaTypeService;
import org.osgi.service.metatype.ObjectClassDefinition;

/** Holds configurations against the metatype of their bundle. */
final class OptionCheck {
    private final MetaTypeService metaTypes;

    OptionCheck(MetaTypeService metaTypes) {
        this.metaTypes = metaTypes;
    }

    /** The options that the bundle does not describe; none when it describes nothing. */
    List<String> unknown(FeedOptions options, Bundle bundle) {
        MetaTypeInformation described = metaTypes.getMetaTypeInformation(bundle);
        String pid = options.describedBy();
        boolean hasMetaType = Stream.of(described.getPids(), described.getFactoryPids())
                .flatMap(Arrays::stream)
                .anyMatch(pid::equals);
        return hasMetaType ? options.unknown(known(described, pid)) : List.of();
    }

    private static List<String> known(MetaTypeInformation described, String pid) {
        return Arrays.stream(described
                        .getObjectClassDefinition(pid, null)
                        .getAttributeDefinitions(ObjectClassDefinition.ALL))
                .map(AttributeDefinition::getID)
                .toList();
    }
}
