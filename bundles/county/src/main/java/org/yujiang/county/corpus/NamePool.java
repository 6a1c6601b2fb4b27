package org.yujiang.county.corpus;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.yujiang.county.corpus.Resident.Naming;
import org.yujiang.domain.Sex;

/**
 * Makes names with the skew of real ones: the ten most frequent surnames are borne by four people in ten, a name of two
 * characters by one in six, and many given names by thousands. Shares are rounded from what is published of the census and
 * of the national name reports, and leaning to Henan (张王李刘); the tail is a power law.
 */
final class NamePool {
    /** In thousandths; the list goes on with ever rarer ones. */
    private static final Pool SURNAMES = new Pool(
            "王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 马 朱 胡 郭 何 高 林 罗 郑 梁 谢 宋 唐 许 韩 冯 邓 曹 彭 曾 肖 田 董 袁 潘 于 蒋 蔡 余 杜"
                    + " 叶 程 苏 魏 吕 丁 任 沈 姚 卢 姜 崔 钟 谭 陆 汪 范 金 石 廖 贾 夏 韦 付 方 白 邹 孟 熊 秦 邱 江 尹 薛 闫 段 雷 侯 龙 史 陶 黎"
                    + " 贺 顾 毛 郝 龚 邵 万 钱 严 覃 武 戴 莫 孔 向 汤 常 温 康 施 文 牛 樊 葛 邢 安 齐 易 乔 伍 庞 颜 倪 庄 聂 章 鲁 岳 翟 殷 詹 申"
                    + " 欧 耿 关 兰 焦 俞 左 柳 甘 祝 包 宁 尚 符 舒 阮 柯 纪 梅 童 凌 毕 单 季 裴 霍 涂 成 苗 谷 盛 曲 翁 冉 骆 蓝 路 游 辛 靳 欧阳"
                    + " 管 柴 蒙 鲍 华 喻 祁 蒲 房 滕 屈 饶 解 牟 艾 尤 阳 时 穆 农 司 卓 古 吉 缪 简 车 项 连 芦 麦 褚 娄 窦 戚 岑 景 党 宫 费 卜 冷 晏"
                    + " 上官 司马 诸葛 皇甫 仝 甯",
            4);

    private static final Pool MEN = new Pool(
            "伟 强 磊 军 勇 杰 涛 超 明 刚 平 辉 鹏 华 飞 波 斌 宇 浩 凯 峰 亮 龙 健 旭 鑫 帅 林 阳 康 博 建国 建军 国强 志强 志明 海涛"
                    + " 永强 小军 俊杰 浩然 国庆 建华 文龙 志刚 红军 海军 新华 建民 建设 保国 爱民 春生 长江 天佑 子轩 宇航 俊豪 一鸣 明轩",
            3);
    private static final Pool WOMEN = new Pool(
            "芳 娜 敏 静 丽 艳 娟 霞 燕 玲 梅 莉 兰 英 红 婷 雪 琳 晶 洁 倩 颖 慧 琴 萍 蕾 悦 欣 秀英 桂英 秀兰 玉兰 玉梅 春梅 海燕 红梅"
                    + " 丽娟 玉珍 淑珍 淑英 凤英 秀珍 桂兰 金凤 小红 晓燕 晓丽 慧敏 雪梅 文静 红霞 春霞 子涵 梓涵 欣怡 佳怡 雨桐 诗涵 梦瑶",
            3);
    private static final Pool MEN_FIRST = new Pool(
            "建 国 志 文 海 永 小 俊 浩 子 天 长 新 保 爱 春 金 玉 宏 东 晓 少 学 世 成 红 立 大 家 明 景 德 振 云 中 喜 富 发 福 书 兴 全 庆 双"
                    + " 万 利 亚 培 延 占 广 宗 敬 守 存 来 清 继 鸿 润 逸 嘉 承 彦 思 向 柏 恒 耀 光 根 留 社 群 秋 冬",
            6);
    private static final Pool MEN_SECOND = new Pool(
            "国 军 强 伟 明 华 杰 涛 峰 辉 平 林 生 民 龙 飞 亮 鹏 波 斌 超 勇 刚 磊 成 才 兴 福 贵 财 良 祥 义 山 海 洋 阳 东 春 清 文 武 胜 利"
                    + " 德 安 宁 康 健 鑫 旭 昊 博 轩 宇 泽 虎 坡 岭 领 停 旺 彬 锋 奎 州 昌 法 恩 信 忠 领 堂 岗 群 岳 年 宝 升 昇 喆 堃",
            6);
    private static final Pool WOMEN_FIRST = new Pool(
            "秀 桂 玉 春 海 红 丽 小 晓 雪 文 淑 凤 金 爱 美 慧 素 翠 巧 彩 月 兰 梦 佳 欣 雨 思 诗 艳 新 俊 瑞 冬 云 香 亚 永 建 会 改 喜 荣 秋 银"
                    + " 青 花 莲 珍 书 子 婉 静 若 嘉 怡 梓 语 一 可 依 清 德 明",
            6);
    private static final Pool WOMEN_SECOND = new Pool(
            "英 兰 梅 芳 珍 荣 华 霞 红 燕 丽 娟 玲 琴 云 莲 香 芝 娥 花 敏 静 洁 萍 平 婷 娜 怡 涵 琪 瑶 倩 雯 颖 莉 勤 玉 君 凤 枝 妮 晴 月 粉 景"
                    + " 真 青 先 群 仙 彩 环 会 叶 改 菊 侠 艳 彤 萱 妍 淼",
            6);

    private static final double SINGLE_OR_POPULAR = 0.33;

    private NamePool() {}

    static String surname(SplittableRandom random) {
        return SURNAMES.pick(random);
    }

    static String given(SplittableRandom random, Sex sex) {
        boolean man = sex == Sex.MALE;
        if (random.nextDouble() < SINGLE_OR_POPULAR) {
            return (man ? MEN : WOMEN).pick(random);
        }
        String first = (man ? MEN_FIRST : WOMEN_FIRST).pick(random);
        return first + other(random, sex, first);
    }

    /** A given name like another one, as parents give to twins and brothers: one character is the same. */
    static String alike(SplittableRandom random, Sex sex, String given) {
        return given.length() == 1
                ? other(random, sex, given)
                : given.substring(0, 1) + other(random, sex, given.substring(1));
    }

    /** A character for the end of a given name, other than one. */
    static String other(SplittableRandom random, Sex sex, String not) {
        String last = not;
        while (last.equals(not)) {
            last = (sex == Sex.MALE ? MEN_SECOND : WOMEN_SECOND).pick(random);
        }
        return last;
    }

    static Naming naming(SplittableRandom random, Sex sex) {
        return new Naming(surname(random), given(random, sex));
    }

    /** Names that are drawn the more rarely the later they stand: by 1 over rank plus an offset. */
    private static final class Pool {
        private final String[] names;
        private final double[] sums;

        Pool(String list, int offset) {
            names = list.split(" ", -1);
            sums = new double[names.length];
            double sum = 0;
            for (int i = 0; i < names.length; i++) {
                sum += 1.0 / (i + offset);
                sums[i] = sum;
            }
        }

        String pick(SplittableRandom random) {
            double point = random.nextDouble() * sums[sums.length - 1];
            int place = Arrays.binarySearch(sums, point);
            return names[Math.min(names.length - 1, place < 0 ? -place - 1 : place)];
        }
    }
}
