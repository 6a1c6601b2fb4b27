package org.yujiang.policy.internal.library;

import java.util.List;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.yujiang.domain.Problem;
import org.yujiang.policy.PolicyLibrary;
import org.yujiang.policy.PolicyPack;

/**
 * The library of the packs that bundles bring. At work from its start, not from its first use, so that whoever deploys a bad
 * pack reads so in the log at once.
 */
@Component(
        name = PolicyLibraryComponent.PID,
        configurationPid = PolicyLibraryComponent.PID,
        service = PolicyLibrary.class,
        immediate = true)
@Designate(ocd = PolicyLibraryComponent.Config.class)
public final class PolicyLibraryComponent implements PolicyLibrary {
    static final String PID = "org.yujiang.policy";

    /** The options. */
    @ObjectClassDefinition(name = "Yujiang policy 政策", description = "Which policy pack is in force. 采用哪个政策包。")
    public @interface Config {
        /** Id of the pack in force. */
        @AttributeDefinition(
                name = "Pack in force 采用的政策包",
                description =
                        "Id of the policy pack in force, such as henan-2020; its highest version counts."
                                + " Empty: the only pack that is deployed; of several none. 政策包名,如henan-2020,取最高版本;留空则采用唯一部署的政策包,部署多个时均不采用。")
        String id() default "";
    }

    private final PackExtender extender;
    private volatile Optional<String> wanted;

    /** Sees no pack until it is opened. */
    @Activate
    public PolicyLibraryComponent(BundleContext context, Config config) {
        this(context, wanted(config));
    }

    PolicyLibraryComponent(BundleContext context, Optional<String> wanted) {
        this.wanted = wanted;
        this.extender = new PackExtender(context);
    }

    /** Looks at all bundles. */
    @Activate
    public void open() {
        extender.open();
    }

    /** Another pack may be wanted. */
    @Modified
    public void configure(Config config) {
        configure(wanted(config));
    }

    void configure(Optional<String> id) {
        wanted = id;
    }

    /** Lets go of all packs. */
    @Deactivate
    public void close() {
        extender.close();
    }

    @Override
    public List<PolicyPack> packs() {
        return extender.shelf().list(wanted);
    }

    @Override
    public Optional<PolicyPack> inForce() {
        return extender.shelf().inForce(wanted);
    }

    @Override
    public Optional<Problem> problem() {
        return extender.shelf().problem(wanted);
    }

    private static Optional<String> wanted(Config config) {
        return Optional.of(config.id().strip()).filter(id -> !id.isEmpty());
    }
}
