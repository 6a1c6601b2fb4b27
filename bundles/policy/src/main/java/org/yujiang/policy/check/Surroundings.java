package org.yujiang.policy.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yujiang.domain.Money;
import org.yujiang.domain.ResidentId;
import org.yujiang.domain.SkillLevel;
import org.yujiang.domain.TraineeGroup;
import org.yujiang.policy.PersonFacts.Session;

/**
 * What is around a claim. What nobody reports is absent, and a check says nothing of it.
 *
 * @param identity what the cards say
 * @param roster what the roster of the class says
 * @param payee who gets the money
 * @param institution who trained, or employed
 * @param timetable when and where the class was taught
 * @param signIns how the class signed in
 * @param shifts when the person was at work, by the employer's clock
 * @param tuition what receipts show that the person paid for the training
 * @param leftOn when the employer's roster says that the worker left
 */
public record Surroundings(
        Optional<Identity> identity,
        Optional<Roster> roster,
        Optional<Payee> payee,
        Optional<Institution> institution,
        Optional<Timetable> timetable,
        Optional<SignIns> signIns,
        List<Session> shifts,
        Money tuition,
        Optional<LocalDate> leftOn) {
    /** Nobody reports anything. */
    public static final Surroundings UNKNOWN = new Surroundings(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Money.ZERO,
            Optional.empty());

    /** Copies the list. */
    public Surroundings {
        shifts = List.copyOf(shifts);
    }

    /**
     * What the cards say.
     *
     * @param residentId the number on the card, if any
     * @param nameAgrees whether the register of residents has the number under this name, if it was asked
     */
    public record Identity(Optional<ResidentId> residentId, Optional<Boolean> nameAgrees) {}

    /**
     * What the roster says of the person.
     *
     * @param group the group under which it has them
     * @param rows how often they stand in it
     * @param visit whether they said, asked by phone or at home, that they attended
     */
    public record Roster(Optional<TraineeGroup> group, int rows, Optional<Boolean> visit) {}

    /**
     * Who gets the money.
     *
     * @param ownName whether the account is in the person's own name, if known
     * @param accountPeople how many people use the account
     * @param phonePeople how many people use the phone number
     */
    public record Payee(Optional<Boolean> ownName, int accountPeople, int phonePeople) {}

    /**
     * Who trained or employed.
     *
     * @param foundedOn when it was founded, if known
     * @param scope the occupations that it is licensed for by code, each with the highest level; empty when nobody reports
     * @param certificates certificates that came of its classes in the 60 days up to the end of the line
     * @param capacity people whom its seats, days and teachers could train in 60 days, if known
     */
    public record Institution(
            Optional<LocalDate> foundedOn,
            Map<String, SkillLevel> scope,
            int certificates,
            Optional<Integer> capacity) {
        /** Copies the table. */
        public Institution {
            scope = Map.copyOf(scope);
        }
    }

    /**
     * When and where the class was taught.
     *
     * @param own its slots
     * @param others the slots of other classes with one of its teachers or rooms
     * @param classSize how many were taught
     * @param places how many the room holds, if known
     */
    public record Timetable(List<Slot> own, List<Slot> others, int classSize, Optional<Integer> places) {
        /** Copies the lists. */
        public Timetable {
            own = List.copyOf(own);
            others = List.copyOf(others);
        }
    }

    /** A teacher in a room for a time. */
    public record Slot(String teacher, String room, Session time) {}

    /**
     * How the class signed in.
     *
     * @param classSize how many there are
     * @param sameSecond the most who signed in within the same second
     * @param samePersonalDevice the most who signed in on one day with a device that is not the class's terminal
     */
    public record SignIns(int classSize, int sameSecond, int samePersonalDevice) {}
}
