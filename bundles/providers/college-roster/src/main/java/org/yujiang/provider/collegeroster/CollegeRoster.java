package org.yujiang.provider.collegeroster;

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

/** One technical college that puts its spreadsheets into a folder. What they may look like, {@link CollegeLayouts} says. */
@Component(
        name = "org.yujiang.provider.collegeroster",
        service = ProviderAdapter.class,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = CollegeRosterConfig.class, factory = true)
public final class CollegeRoster implements ProviderAdapter {
    private final FolderFeed feed;

    /** A feed of this configuration; mistakes in it are told when it is read. */
    @Activate
    public CollegeRoster(CollegeRosterConfig config, Map<String, Object> properties) {
        feed = new FolderFeed(
                FolderOptions.of(config.folder(), config.glob(), config.charset(), config.settle_seconds(), properties),
                () -> new CollegeLayouts(college(config), config.match_damaged_ids()).all());
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

    private static ProviderRef college(CollegeRosterConfig config) throws FeedException {
        return new ProviderRef(
                Options.require("provider.code", config.provider_code(), CreditCode::parse),
                Options.require("provider.name", config.provider_name(), Cells::text),
                Options.require("provider.kind", config.provider_kind(), ProviderKind::parse),
                Optional.empty());
    }
}
