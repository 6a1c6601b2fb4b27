package org.yujiang.intake.internal;

import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.metatype.AttributeDefinition;
import org.osgi.service.metatype.MetaTypeInformation;
import org.osgi.service.metatype.ObjectClassDefinition;

/** The metatype of a bundle with one factory. */
record Described(String factoryPid, List<String> options) implements MetaTypeInformation, ObjectClassDefinition {
    private record Option(String id) implements AttributeDefinition {
        @Override
        public String getName() {
            return id;
        }

        @Override
        public String getID() {
            return id;
        }

        @Override
        public String getDescription() {
            return id;
        }

        @Override
        public int getCardinality() {
            return 0;
        }

        @Override
        public int getType() {
            return STRING;
        }

        @Override
        public String @Nullable [] getOptionValues() {
            return null;
        }

        @Override
        public String @Nullable [] getOptionLabels() {
            return null;
        }

        @Override
        public @Nullable String validate(String value) {
            return null;
        }

        @Override
        public String @Nullable [] getDefaultValue() {
            return null;
        }
    }

    @Override
    public String[] getPids() {
        return new String[0];
    }

    @Override
    public String[] getFactoryPids() {
        return new String[] {factoryPid};
    }

    @Override
    public Bundle getBundle() {
        return FrameworkUtil.getBundle(Described.class);
    }

    @Override
    public ObjectClassDefinition getObjectClassDefinition(String id, @Nullable String locale) {
        return this;
    }

    @Override
    public String @Nullable [] getLocales() {
        return null;
    }

    @Override
    public String getName() {
        return factoryPid;
    }

    @Override
    public String getID() {
        return factoryPid;
    }

    @Override
    public String getDescription() {
        return factoryPid;
    }

    @Override
    public AttributeDefinition[] getAttributeDefinitions(int filter) {
        return options.stream().map(Option::new).toArray(AttributeDefinition[]::new);
    }

    @Override
    public @Nullable InputStream getIcon(int size) {
        return null;
    }
}
