package org.yujiang.registry.internal.statements;

/** Kinds of statements. The names stand in the database and in exported audit logs, for ever. */
public enum Kind {
    /** A name of a person; key: nothing. */
    NAME,
    /** A field of a person; key: field, with {@code @since} when it holds from a day on. */
    FIELD,
    /** A stay in a trainee group; key: group{@code @}since. */
    GROUP,
    /** A fall back into poverty; key: when. */
    POVERTY_RETURN,
    /** An enrolment; key: provider/class. */
    ENROLMENT,
    /** A turn of an enrolment; key: provider/class/day/turn. */
    ENROLMENT_TURN,
    /** A session attended; key: provider/class/begin. */
    ATTENDANCE,
    /** An examination; key: provider/class/day. */
    ASSESSMENT,
    /** A certificate; key: provider/class/number. */
    CERTIFICATE,
    /** How a person fares; key: provider/class/months. */
    OUTCOME,
    /** A month of work; key: employer/month. */
    WORK_MONTH,
    /** A wage paid; key: employer/month/reference. */
    WAGE,
    /** What an employer says of a month of work; key: employer/month. */
    WORK_TERMS,
    /** An apprenticeship; key: employer/contract. */
    APPRENTICESHIP,
    /** How far an apprenticeship has come; key: employer/contract. */
    APPRENTICESHIP_PROGRESS,
    /** A term at a school; key: school/term. */
    SCHOOL_TERM,
    /** Support for a start-up; key: measure/reference. */
    STARTUP,
    /** A hiring; key: employer/day of hiring. */
    HIRING,
    /** What a verification list says of a person; key: list/first day/detail. */
    LISTED,
    /** The group under which a roster has a person; key: provider/class. */
    ROSTER_GROUP,
    /** What a person said when asked about a class; key: provider/class/day. */
    VISIT,
    /** A sign-in; key: provider/class/when. */
    SIGN_IN,
    /** Tuition paid; key: provider/class/receipt. */
    TUITION,
    /** A shift at work; key: employer/begin. */
    SHIFT,
    /** The end of an employment; key: employer. */
    EMPLOYMENT_END,
    /** A comparison with the register of residents; key: day. */
    IDENTITY_CHECK,
    /** A provider; its subject is the provider. */
    PROVIDER,
    /** A provider's licence; its subject is the provider. */
    LICENCE,
    /** A workshop or village site; its subject is the operator, its key the site. */
    SITE,
    /** A class; its subject is the class. */
    CLASS,
    /** The application to open a class; its subject is the class. */
    APPLICATION,
    /** A slot of a class's timetable; its subject is the class, its key the begin. */
    CLASS_SLOT,
    /** What a verification list says of an organisation; its subject is the organisation, its key that of {@link #LISTED}. */
    LISTED_ORGANISATION,
    /** An issue of a verification list; its subject is the list, its key the day that it shows. */
    LIST_ISSUE;

    /** Whether the subject is a person. */
    public boolean isOfPerson() {
        return switch (this) {
            case PROVIDER, LICENCE, SITE, CLASS, APPLICATION, CLASS_SLOT, LISTED_ORGANISATION, LIST_ISSUE -> false;
            case NAME,
                    FIELD,
                    GROUP,
                    POVERTY_RETURN,
                    ENROLMENT,
                    ENROLMENT_TURN,
                    ATTENDANCE,
                    ASSESSMENT,
                    CERTIFICATE,
                    OUTCOME,
                    WORK_MONTH,
                    WAGE,
                    WORK_TERMS,
                    APPRENTICESHIP,
                    APPRENTICESHIP_PROGRESS,
                    SCHOOL_TERM,
                    STARTUP,
                    HIRING,
                    LISTED,
                    ROSTER_GROUP,
                    VISIT,
                    SIGN_IN,
                    TUITION,
                    SHIFT,
                    EMPLOYMENT_END,
                    IDENTITY_CHECK -> true;
        };
    }

    /** Whether it says that a person is in a class: its key begins with provider/class. */
    public boolean isOfTraining() {
        return switch (this) {
            case ENROLMENT, ENROLMENT_TURN, ATTENDANCE, ASSESSMENT, CERTIFICATE -> true;
            case NAME,
                    FIELD,
                    GROUP,
                    POVERTY_RETURN,
                    OUTCOME,
                    WORK_MONTH,
                    WAGE,
                    WORK_TERMS,
                    APPRENTICESHIP,
                    APPRENTICESHIP_PROGRESS,
                    SCHOOL_TERM,
                    STARTUP,
                    HIRING,
                    LISTED,
                    ROSTER_GROUP,
                    VISIT,
                    SIGN_IN,
                    TUITION,
                    SHIFT,
                    EMPLOYMENT_END,
                    IDENTITY_CHECK,
                    PROVIDER,
                    LICENCE,
                    SITE,
                    CLASS,
                    APPLICATION,
                    CLASS_SLOT,
                    LISTED_ORGANISATION,
                    LIST_ISSUE -> false;
        };
    }

    /** Whether lists show something of it: a change of it changes the person's row. */
    public boolean showsInLists() {
        return this == NAME || this == FIELD || this == GROUP;
    }
}
