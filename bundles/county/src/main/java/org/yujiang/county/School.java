package org.yujiang.county;

import java.time.LocalDate;
import org.yujiang.county.Course.Session;

/** Whoever trains and reports it: a college with its tables or a platform with its statements. */
interface School {

    /**
     * The class for an offer that begins in a week, with room for one more.
     *
     * @param week weeks after Monday 2 March 2020; classes take two weeks
     */
    Course open(int week, Offer offer);

    /** Puts a person on the roster. */
    void enrol(Course course, Person person);

    /** Notes that a person was there. */
    void attend(Course course, Person person, Session session);

    /** Gives a certificate. */
    void certify(Course course, Person person, LocalDate issued);
}
