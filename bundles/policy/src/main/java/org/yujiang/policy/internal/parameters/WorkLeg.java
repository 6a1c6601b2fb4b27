package org.yujiang.policy.internal.parameters;

/** The legs of 以工代训: for whom it is, one of which a month must fit. */
public enum WorkLeg {
    /** Small and medium enterprises that hire those who find no work. */
    NEW_HIRE("新吸纳就业"),
    /** Small and medium enterprises whose business stands still. */
    STANDSTILL("停工停业"),
    /** Enterprises of the industries that were hit hardest. */
    INDUSTRY("受影响行业"),
    /** Whoever takes in poor labourers, such as workshops and cooperatives. */
    POOR_LABOUR("吸纳贫困劳动力");

    private final String zh;

    WorkLeg(String zh) {
        this.zh = zh;
    }

    /** The Chinese term. */
    public String zh() {
        return zh;
    }
}
