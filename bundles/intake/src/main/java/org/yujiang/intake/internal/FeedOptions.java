package org.yujiang.intake.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;

/**
 * What the service properties of an adapter say, most of which come from its configuration.
 *
 * @param values by name
 */
record FeedOptions(Map<String, Object> values) {
    private static final String FILE = "felix.fileinstall.filename";
    private static final String FACTORY_PID = "service.factoryPid";

    /** What the framework, its components and those who bring in configurations add. */
    private static final Pattern NOT_OURS = Pattern.compile(
            "objectClass|(service|component|felix|osgi\\.ds|org\\.apache\\.karaf)\\..*", Pattern.CASE_INSENSITIVE);

    static FeedOptions of(ServiceReference<?> adapter) {
        Map<String, Object> values = new TreeMap<>();
        for (String name : adapter.getPropertyKeys()) {
            values.put(name, adapter.getProperty(name));
        }
        return new FeedOptions(values);
    }

    /** Where an operator finds the configuration: its file, else its PID. */
    String origin() {
        Object pid = values.getOrDefault(Constants.SERVICE_PID, "?");
        return values.getOrDefault(FILE, pid).toString().replaceFirst("^file:", "");
    }

    /** The PID under which a metatype describes the options; empty when there is none. */
    String describedBy() {
        return values.getOrDefault(FACTORY_PID, values.getOrDefault(Constants.SERVICE_PID, ""))
                .toString();
    }

    /**
     * The options that are not known, misspelt perhaps.
     *
     * @param known names of options; one that ends with a dot stands for all that begin so
     */
    List<String> unknown(Collection<String> known) {
        List<String> unknown = new ArrayList<>();
        for (String name : values.keySet()) {
            boolean described =
                    known.stream().anyMatch(one -> one.equals(name) || (one.endsWith(".") && name.startsWith(one)));
            if (!described && !NOT_OURS.matcher(name).matches()) {
                unknown.add(name);
            }
        }
        return unknown;
    }
}
