package org.yujiang.provider.employerroster;

import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;
import org.yujiang.domain.CreditCode;
import org.yujiang.domain.ProviderKind;
import org.yujiang.provider.Cursor;
import org.yujiang.provider.FeedException;
import org.yujiang.provider.FeedPage;
import org.yujiang.provider.ProviderAdapter;
import org.yujiang.provider.ProviderRef;
import org.yujiang.provider.table.Cells;
import org.yujiang.provider.table.FolderFeed;
import org.yujiang.provider.table.FolderOptions;
import org.yujiang.provider.table.Options;

/** One employer that puts its spreadsheets into a folder. What they may look like, {@link EmployerLayouts} says. */
@Component(
        name = "org.yujiang.provider.employerroster",
        service = ProviderAdapter.class,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = EmployerRosterConfig.class, factory = true)
public final class EmployerRoster implements ProviderAdapter {
    private final FolderFeed feed;

    /** A feed of this configuration; mistakes in it are told when it is read. */
    @Activate
    public EmployerRoster(EmployerRosterConfig config, Map<String, Object> properties) {
        feed = new FolderFeed(
                FolderOptions.of(config.folder(), config.glob(), config.charset(), config.settle_seconds(), properties),
                () -> new EmployerLayouts(employer(config)).all());
    }

    @Override
    public FeedPage read(Cursor after, int limit) throws FeedException, InterruptedException {
        return feed.read(after, limit);
    }

    /** Lets go of the file that is open. */
    @Deactivate
    public void close() {
        feed.close();
    }

    private static ProviderRef employer(EmployerRosterConfig config) throws FeedException {
        return new ProviderRef(
                Options.require("employer.code", config.employer_code(), CreditCode::parse),
                Options.require("employer.name", config.employer_name(), Cells::text),
                Options.require("employer.kind", config.employer_kind(), ProviderKind::parse),
                Optional.of(config.employer_site().strip()).filter(site -> !site.isEmpty()));
    }
}
