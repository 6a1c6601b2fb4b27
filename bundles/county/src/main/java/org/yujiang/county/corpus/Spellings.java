package org.yujiang.county.corpus;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;

/** Other ways in which the characters of {@link NamePool} are written, rightly and wrongly. */
final class Spellings {
    private static final Map<Integer, Integer> TRADITIONAL = pairs("国國 军軍 强強 伟偉 华華 杰傑 涛濤 辉輝 龙龍 飞飛 鹏鵬 刚剛 兴興 贵貴 财財"
            + " 义義 阳陽 东東 胜勝 宁寧 轩軒 泽澤 兰蘭 红紅 丽麗 云雲 莲蓮 洁潔 颖穎 凤鳳 静靜 张張 刘劉 陈陳 杨楊 赵趙 黄黃 吴吳 孙孫 马馬"
            + " 罗羅 郑鄭 谢謝 韩韓 冯馮 许許 邓鄧 吕呂 苏蘇 卢盧 蒋蔣 贾賈 叶葉 钟鍾 谭譚 邹鄒 陆陸 顾顧 龚龔 万萬 长長 艳艷 爱愛 晓曉 庆慶"
            + " 荣榮 双雙 发發 学學 会會 亚亞 书書 广廣 诗詩 梦夢 岭嶺 领領 岗崗 环環 银銀 侠俠 锋鋒 宝寶 时時 严嚴 乔喬");

    private static final Map<Integer, Integer> VARIANTS =
            pairs("峰峯 群羣 杰傑 青靑 清淸 真眞 秋秌 柏栢 梅楳 春旾 明朙 岳嶽 晋晉 强彊 彦彥 温溫 德悳 恒恆 宝寳 富冨 花蘤 年秊 辉煇"
                    + " 仙僊 琴琹 珍珎 叶葉 国囯 高髙 吴呉 凌淩 耀燿 雁鴈 苏蘓");

    /** Groups of characters that an input method offers for the same keys. */
    private static final String[] HOMOPHONES =
            ("丽莉利俐立力 伟卫玮炜维 军君俊钧均 红虹宏鸿洪 志智治致 芳方 明铭鸣名 霞侠夏 建健剑见 国果帼 娟鹃 英瑛莹樱颖 静靖净敬晶 辉晖慧惠会"
                            + " 兰岚蓝 文雯闻 平萍苹坪 欣新心鑫馨 晓小孝筱 玲灵铃凌 华桦花 涛滔韬 峰锋丰枫 杰洁捷 永咏勇 玉钰育裕 春椿 梅玫美 燕艳雁彦"
                            + " 珍真贞 秀绣 云芸 林琳霖 生升胜昇 东冬 成诚城 福富 祥翔 龙隆 飞菲妃 婷亭庭 倩茜 淑舒书 桂贵 金锦瑾 凤奉 彩采 月悦 佳嘉家"
                            + " 雨宇羽 思斯 昊浩皓 轩宣萱 俊骏 世仕士 振震镇 肖萧 付傅 闫阎 章张 邱丘秋 蓝兰"
                            + " 海亥 强墙 敏民闽 娜那纳 荣容蓉 雪学 磊蕾雷 爱艾 子紫梓 超潮朝 莲连廉 怡宜依义一 香湘 刚钢岗 琴勤芹 鹏朋彭 长常昌 保宝"
                            + " 涵寒晗 天添田 亮良梁 波博 德得 斌彬宾 清青庆晴 娥鹅 素苏 兴星 喜希 改盖 景警 芝之枝 梦孟 群裙 亚雅 诗施 瑶遥耀 阳杨洋 琪齐奇"
                            + " 才财 少绍 康抗 山珊 中忠仲 瑞锐 延言 旭绪 银音 先贤仙 婉晚万 继纪 凯楷 双霜 泽则 叶业 恒衡 培佩 大达 利栗 巧俏 翠脆")
                    .split(" ", -1);

    /** Pairs that look alike on paper. */
    private static final Map<Integer, Integer> LOOKALIKES =
            pairs("晴睛 太大 玉王 林材 明朋 文夕 刚钢 亮高 兰三 天夫 成戍 永水 小少 少小 娜哪 妮呢 博搏 栋拣 莲连 粉纷 仙汕 侠峡");

    private Spellings() {}

    static String inTraditional(String name) {
        return replaced(name, TRADITIONAL);
    }

    static String inVariants(String name) {
        return replaced(name, VARIANTS);
    }

    /** The name with one wrong character, mostly of the given name. */
    static String mistaken(Resident resident, SplittableRandom random) {
        String name = resident.name();
        int surname = resident.naming().surname().length();
        int place = random.nextInt(10) == 0 ? 0 : surname + random.nextInt(name.length() - surname);
        String right = name.substring(place, place + 1);
        int chance = random.nextInt(10);
        String wrong = chance < 6
                ? homophone(right, random)
                : chance < 8 ? replaced(right, LOOKALIKES) : NamePool.other(random, resident.sex(), right);
        if (wrong.equals(right)) {
            wrong = NamePool.other(random, resident.sex(), right);
        }
        return name.substring(0, place) + wrong + name.substring(place + 1);
    }

    private static String homophone(String right, SplittableRandom random) {
        for (String group : HOMOPHONES) {
            if (group.contains(right)) {
                String others = group.replace(right, "");
                int place = random.nextInt(others.length());
                return others.substring(place, place + 1);
            }
        }
        return right;
    }

    private static String replaced(String name, Map<Integer, Integer> by) {
        StringBuilder result = new StringBuilder();
        name.codePoints()
                .map(character -> by.getOrDefault(character, character))
                .forEach(result::appendCodePoint);
        return result.toString();
    }

    private static Map<Integer, Integer> pairs(String list) {
        Map<Integer, Integer> pairs = new HashMap<>();
        for (String pair : list.split(" ", -1)) {
            int first = pair.codePointAt(0);
            pairs.put(first, pair.codePointAt(Character.charCount(first)));
        }
        return pairs;
    }
}
