package org.yujiang.intake.internal;

import java.nio.file.Path;
import java.time.Duration;
import org.yujiang.domain.Problem;

/** What can go wrong between the host and an adapter, and before there is one. */
final class FeedProblems {
    private FeedProblems() {}

    static Problem noSeconds(String option, String origin) {
        return new Problem(
                "FEED_OPTION_INVALID",
                "配置项 " + option + " 应为秒数(最多 9 位的整数),请改正 " + origin + ";改正之前不会读取该数据源。",
                "The option " + option + " must be a number of seconds, of 9 digits at most: correct " + origin
                        + ". The feed is not read before.");
    }

    static Problem brokenJar(Path jar) {
        return new Problem(
                "DEPLOY_JAR_BROKEN",
                jar + " 不完整或已损坏,没有安装;请重新复制:先写到同一磁盘的别处,再移入 deploy/。",
                jar + " is cut off or damaged and was not installed: copy it again, first to another folder of the same"
                        + " disk, and then move it into deploy/.");
    }

    static Problem noBundle(Path jar) {
        return new Problem(
                "DEPLOY_JAR_NO_BUNDLE",
                jar + " 不是 OSGi 包(清单中没有 Bundle-SymbolicName),没有安装;请换成适配器的包,或删除它。",
                jar + " is no OSGi bundle (its manifest has no Bundle-SymbolicName) and was not installed: put the"
                        + " bundle of the adapter in its place, or delete it.");
    }

    static Problem timeout(Duration limit) {
        return new Problem(
                "ADAPTER_TIMEOUT",
                "适配器在 " + limit.toSeconds() + " 秒内没有返回,已中断,稍后重试。可在配置中调大 feed.timeout.seconds。",
                "The adapter did not answer within " + limit.toSeconds()
                        + " s and was interrupted; it is tried again. Raise feed.timeout.seconds if the source is slow.");
    }

    static Problem stuck() {
        return new Problem(
                "ADAPTER_STUCK",
                "适配器不响应中断,该数据源已停用,其他数据源不受影响。请更换或重新部署该适配器。",
                "The adapter does not give way to an interrupt; this feed is out of service, all others go on."
                        + " Replace or redeploy the adapter.");
    }

    static Problem crashed(Throwable thrown) {
        return new Problem(
                "ADAPTER_FAILED",
                "适配器内部错误(" + thrown.getClass().getName() + "),请联系适配器作者,详见日志。",
                "The adapter failed inside (" + thrown.getClass().getName() + "). Tell its author; the log has more.");
    }

    static Problem gone() {
        return new Problem(
                "ADAPTER_REMOVED",
                "运行期间适配器被移除;已提交的数据保留,重新部署后从断点继续。",
                "The adapter was removed during the run. What was committed stays; it goes on from there when it is"
                        + " deployed again.");
    }

    static Problem badPage(String zh, String en) {
        return new Problem("ADAPTER_PAGE_INVALID", "适配器返回的页不符合约定:" + zh, "The adapter broke its contract: " + en);
    }

    static Problem notStored(RuntimeException e) {
        return new Problem(
                "RECORDS_NOT_STORED",
                "该页无法写入登记库(" + e.getClass().getSimpleName() + "),未保存任何内容,详见日志。",
                "The page could not be stored (" + e.getClass().getSimpleName() + "); nothing of it was. The log has"
                        + " more.");
    }
}
