package org.yujiang.domain;

/** Groups of trainees (人员类别). One person may be in several at once, each with its own dates; poverty groups are not derived from each other. */
public enum TraineeGroup {
    /** Registered poor labourer (建档立卡贫困劳动力), provisions {@code 1.2-h} and {@code 1.3-a}. */
    POOR_LABOURER("贫困劳动力", "建档立卡贫困劳动力 建档立卡 建档立卡人员 建档立卡贫困人口 建档立卡贫困户 贫困人口 贫困户 贫困家庭 贫困家庭子女 建档立卡贫困家庭子女"),
    /** Rural labourer (农村劳动力), provision {@code 1.2-h}. */
    RURAL_LABOURER("农村劳动力", "农村劳动者 农村转移就业劳动力 农村转移就业劳动者 农村转移劳动力 农村户籍劳动力 农民工"),
    /** Employee of an enterprise (企业职工), provision {@code 1.2-h}. */
    ENTERPRISE_EMPLOYEE("企业职工", "企业员工 企业在职职工 企业在岗职工 在职职工 在岗职工 转岗职工"),
    /** Left junior or senior middle school this year and did not go on (应届两后生), provision {@code 2.1-b}. */
    JUNIOR_SENIOR_LEAVER_CURRENT("两后生(应届)", "应届两后生 两后生应届 两后生-应届 应届未继续升学初高中毕业生 城乡应届未继续升学初高中毕业生"),
    /** Left junior or senior middle school in an earlier year and did not go on (往届两后生), provision {@code 2.1-b}. */
    JUNIOR_SENIOR_LEAVER_FORMER("两后生(往届)", "往届两后生 两后生往届 两后生-往届 往届未继续升学初高中毕业生 城乡往届未继续升学初高中毕业生"),
    /** Fell back into poverty (脱贫返贫人员), included at once by provision {@code 1.2-c}. */
    RETURNED_TO_POVERTY("返贫人员", "返贫 返贫户 返贫人口 返贫劳动力 脱贫返贫 脱贫返贫人员"),
    /** Of a household at the edge of poverty (边缘易致贫户). */
    MARGINAL_HOUSEHOLD("边缘户", "边缘易致贫户 边缘人口 边缘易致贫人口"),
    /** Of a household monitored against poverty (监测户), provision {@code 1.2-i}. */
    MONITORED_HOUSEHOLD("监测户", "监测对象 监测人口 脱贫监测户 脱贫不稳定户 防返贫监测对象"),
    /** Registered unemployed (登记失业人员). */
    UNEMPLOYED("登记失业", "登记失业人员 失业 失业人员 城镇登记失业 城镇登记失业人员"),
    /** Disabled (残疾人). */
    DISABLED("残疾人", "残疾 残疾人员"),
    /** Veteran (退役军人). */
    VETERAN("退役军人", "退役士兵 退伍军人"),
    /** Recognised as hard to employ (就业困难人员). */
    EMPLOYMENT_DIFFICULTY("就业困难人员", "就业困难 就业困难群体 就业困难对象"),
    /** Of a family in which nobody is employed (零就业家庭成员). */
    ZERO_EMPLOYMENT_FAMILY("零就业家庭成员", "零就业家庭 零就业家庭人员");

    private static final Labels<TraineeGroup> LABELS = Labels.of(values(), TraineeGroup::zh, group -> group.spellings);

    private final String zh;
    private final String spellings;

    TraineeGroup(String zh, String spellings) {
        this.zh = zh;
        this.spellings = spellings;
    }

    /**
     * Reads a Chinese term in the spellings that rosters use, or the constant's name. A bare {@code 两后生} is refused, because the two cohorts are counted apart; so is {@code 脱贫户}, because not all who left poverty keep its benefits.
     *
     * @throws InvalidValueException with {@link InputError#TRAINEE_GROUP_UNKNOWN} or
     *     {@link InputError#TRAINEE_GROUP_COHORT_MISSING}
     */
    public static TraineeGroup parse(String text) {
        return LABELS.find(text).orElseThrow(() -> unknown(text));
    }

    /** The Chinese term. */
    public String zh() {
        return zh;
    }

    private static InvalidValueException unknown(String text) {
        boolean leaver = text.contains("两后生") || text.contains("未继续升学");
        InputError error = leaver ? InputError.TRAINEE_GROUP_COHORT_MISSING : InputError.TRAINEE_GROUP_UNKNOWN;
        return error.exception(text);
    }
}
