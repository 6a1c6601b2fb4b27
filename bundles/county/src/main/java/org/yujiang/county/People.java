package org.yujiang.county;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.yujiang.domain.Sex;
import org.yujiang.domain.TraineeGroup;

/** Makes people who do not exist. */
final class People {
    /** Groups that both subsidies are for. */
    private static final List<TraineeGroup> WORKERS = List.of(
            TraineeGroup.RURAL_LABOURER,
            TraineeGroup.POOR_LABOURER,
            TraineeGroup.UNEMPLOYED,
            TraineeGroup.RURAL_LABOURER,
            TraineeGroup.EMPLOYMENT_DIFFICULTY,
            TraineeGroup.ZERO_EMPLOYMENT_FAMILY);

    /** Groups that the training subsidy is for, none of them poor. */
    private static final List<TraineeGroup> NOT_POOR = List.of(
            TraineeGroup.RURAL_LABOURER,
            TraineeGroup.UNEMPLOYED,
            TraineeGroup.MARGINAL_HOUSEHOLD,
            TraineeGroup.JUNIOR_SENIOR_LEAVER_FORMER,
            TraineeGroup.MONITORED_HOUSEHOLD,
            TraineeGroup.DISABLED,
            TraineeGroup.VETERAN,
            TraineeGroup.EMPLOYMENT_DIFFICULTY,
            TraineeGroup.ZERO_EMPLOYMENT_FAMILY);

    private static final String[] FAMILY_NAMES =
            ("王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗 梁 宋 郑 谢 韩 唐 冯 于 董 萧 程 曹 袁 邓 许 傅 沈 曾 彭 吕"
                            + " 苏 卢 蒋 蔡 贾 丁 魏 薛 叶 阎 余 潘 杜 戴 夏 钟 汪 田 任 姜 范 方 石 姚 谭 廖 邹 熊 金 陆 郝 孔 白 崔 康 毛 邱 秦"
                            + " 江 史 顾 侯 邵 孟 龙 万 段 欧阳 司马 上官 诸葛")
                    .split(" ");

    /** The last of them need four bytes in GB18030. */
    private static final String[] GIVEN_NAMES =
            ("伟 芳 娜 敏 静 丽 强 磊 军 洋 勇 艳 杰 娟 涛 明 超 兰 霞 平 刚 桂英 秀英 玉兰 建国 建军 国强 志强 志明 秀兰 春梅 海燕 红梅"
                            + " 小红 文静 雪梅 玉梅 淑珍 淑英 凤英 金凤 玉珍 长江 永强 永红 新华 爱国 爱华 保国 天佑 子涵 子轩 梓萱 一诺 浩然 雨桐 欣怡"
                            + " 佳怡 俊杰 俊豪 思远 晓东 晓燕 晓丽 慧敏 慧芳 丹 云 飞 鹏 波 斌 辉 玲 䶮 玥䶮 㛃 𬱖")
                    .split(" ");

    private static final LocalDate OLDEST = LocalDate.of(1970, 1, 1);
    private static final int BIRTH_DAYS = 10_900;
    private static final LocalDate YOUNGEST = LocalDate.of(2003, 6, 30);
    private static final int LEAVER_DAYS = 1_500;
    private static final LocalDate FIRST_MEMBER = LocalDate.of(2016, 1, 1);
    private static final int MEMBER_DAYS = 1_400;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private final Random random;
    private final Set<String> taken = new HashSet<>();
    private int phones;

    People(Random random) {
        this.random = random;
    }

    /** Of a group that both subsidies are for, poor or not. */
    Person worker() {
        return of(pick(WORKERS));
    }

    /** Of a group that the training subsidy is for, poor or not. */
    Person trainee() {
        return random.nextInt(3) == 0 ? poor() : notPoor();
    }

    Person poor() {
        return random.nextInt(4) == 0
                ? of(TraineeGroup.POOR_LABOURER, TraineeGroup.RURAL_LABOURER)
                : of(TraineeGroup.POOR_LABOURER);
    }

    Person notPoor() {
        TraineeGroup group = pick(NOT_POOR);
        return group == TraineeGroup.JUNIOR_SENIOR_LEAVER_FORMER
                ? born(YOUNGEST.minusDays(random.nextInt(LEAVER_DAYS)), sex(), group)
                : of(group);
    }

    /** Between 20 and 50 in 2020. */
    Person of(TraineeGroup... groups) {
        return born(OLDEST.plusDays(random.nextInt(BIRTH_DAYS)), sex(), groups);
    }

    Person born(LocalDate day, Sex sex, TraineeGroup... groups) {
        return person(freshId(day, sex), groups);
    }

    /** A {@link #worker} whose id ends with X. */
    Person workerWithX() {
        Person person = worker();
        while (!person.id().endsWith("X")) {
            person = worker();
        }
        return person;
    }

    /** The id with a check character that does not fit. */
    static String mistyped(String id) {
        return id.substring(0, 17) + (id.endsWith("1") ? '2' : '1');
    }

    static char checkCharacter(String seventeen) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += Character.digit(seventeen.charAt(i), 10) * WEIGHTS[i];
        }
        return "10X98765432".charAt(sum % 11);
    }

    private Person person(String id, TraineeGroup... groups) {
        return new Person(
                id,
                name(),
                List.of(groups),
                FIRST_MEMBER.plusDays(random.nextInt(MEMBER_DAYS)),
                "",
                String.format(Locale.ROOT, "1990000%04d", phones++ % 10_000),
                String.format(Locale.ROOT, "411722%03d%03d", 100 + random.nextInt(20), 200 + random.nextInt(30)),
                Optional.empty());
    }

    private String freshId(LocalDate birth, Sex sex) {
        String id;
        do {
            int sequence = random.nextInt(500) * 2 + (sex == Sex.MALE ? 1 : 0);
            String seventeen =
                    String.format(Locale.ROOT, "4198%02d%tY%<tm%<td%03d", 1 + random.nextInt(20), birth, sequence);
            id = seventeen + checkCharacter(seventeen);
            // An id that really ends in 000 looks as if Excel had rounded it; none of these people shall be suspected.
        } while (id.endsWith("000") || !taken.add(id));
        return id;
    }

    private String name() {
        return FAMILY_NAMES[random.nextInt(FAMILY_NAMES.length)] + GIVEN_NAMES[random.nextInt(GIVEN_NAMES.length)];
    }

    private Sex sex() {
        return random.nextBoolean() ? Sex.MALE : Sex.FEMALE;
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
