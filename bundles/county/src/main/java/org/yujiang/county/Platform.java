package org.yujiang.county;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.yujiang.county.Course.Session;
import org.yujiang.domain.TraineeGroup;

/** The online platform. Its sessions take three hours, four study hours of 45 minutes; ten evenings make a class. */
final class Platform implements School {
    /** Accounts of this directory are named by resident id. */
    static final String HOME_PAGE = "https://zhixue.example.org/resident-id";

    private static final Duration SESSION = Duration.ofHours(3);
    private static final LocalTime EVENING = LocalTime.of(19, 0);
    private static final LocalTime AFTERNOON = LocalTime.of(14, 0);
    private static final List<Integer> WORKING_DAYS = List.of(0, 1, 2, 3, 4, 7, 8, 9, 10, 11);
    private static final Courses.Timetable EVENINGS = new Courses.Timetable(WORKING_DAYS, List.of(EVENING), SESSION, 4);
    /** 80 study hours: more than the ceiling pays for, and at the time of day of the colleges. */
    private static final Courses.Timetable ALL_DAY =
            new Courses.Timetable(WORKING_DAYS, List.of(AFTERNOON, EVENING), SESSION, 4);

    private static final ZoneOffset SHANGHAI = ZoneOffset.ofHours(8);
    private static final String VERBS = "http://adlnet.gov/expapi/verbs/";
    private static final String OURS = "https://yujiang.org/xapi/";
    private static final String CLASSES = "https://zhixue.example.org/classes/";
    /** Platforms hand over what they have in bulk: so many statements share the instant of storage. */
    private static final int BATCH = 40;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Courses courses = new Courses("ZX");
    private final Random random;
    private final List<Said> said = new ArrayList<>();
    private int statements;
    private int certificates;

    private record Said(OffsetDateTime at, ObjectNode statement) {}

    Platform(Random random) {
        this.random = random;
    }

    @Override
    public Course open(int week, Offer offer) {
        return courses.open(week, offer, EVENINGS);
    }

    /** A class in the afternoon and in the evening. */
    Course openAllDay(int week, Offer offer) {
        return courses.open(week, offer, ALL_DAY);
    }

    @Override
    public void enrol(Course course, Person person) {
        ObjectNode statement = statement(person, "registered", CLASSES + course.number());
        ObjectNode definition = statement.withObject("/object/definition");
        definition.put("type", "http://adlnet.gov/expapi/activities/course");
        definition.putObject("name").put("zh-CN", course.offer().title());
        ObjectNode extensions = definition.putObject("extensions");
        extensions.put(OURS + "occupation", course.offer().occupation());
        course.offer().level().ifPresent(level -> extensions.put(OURS + "level", level.zh()));
        extensions.put(OURS + "start", course.start().toString());
        extensions.put(OURS + "end", course.end().toString());
        extensions.put(OURS + "plannedHours", course.hours());
        ArrayNode groups =
                statement.putObject("context").putObject("extensions").putArray(OURS + "groups");
        for (TraineeGroup group : person.groups()) {
            groups.addObject()
                    .put("group", group.zh())
                    .put("since", person.since().toString())
                    .put("cause", person.cause());
        }
        say(course.start().minusDays(3).atTime(10, random.nextInt(60)), statement);
    }

    @Override
    public void attend(Course course, Person person, Session session) {
        attend(course, person, session.to(), session.length().toString());
    }

    void attend(Course course, Person person, LocalDateTime end, String duration) {
        String activity = CLASSES + course.number() + "/sessions/" + end.toLocalDate();
        ObjectNode statement = statement(person, random.nextInt(5) == 0 ? "terminated" : "completed", activity);
        statement.putObject("result").put("completion", true).put("duration", duration);
        statement
                .putObject("context")
                .putObject("contextActivities")
                .putArray("parent")
                .addObject()
                .put("objectType", "Activity")
                .put("id", CLASSES + course.number());
        say(end, statement);
    }

    @Override
    public void certify(Course course, Person person, LocalDate issued) {
        ObjectNode statement = statement(person, "passed", CLASSES + course.number());
        ObjectNode result = statement.putObject("result").put("success", true);
        ObjectNode extensions = result.putObject("extensions");
        extensions.put(OURS + "certificateNumber", String.format(Locale.ROOT, "ZXZ2020%05d", ++certificates));
        extensions.put(OURS + "certificateKind", course.offer().kind().zh());
        course.offer().level().ifPresent(level -> extensions.put(OURS + "level", level.zh()));
        extensions.put(OURS + "issuedOn", issued.toString());
        say(issued.atTime(9, random.nextInt(60)), statement);
    }

    /** Something that says nothing about training: a page looked at, a statement withdrawn. */
    void murmur(Course course, Person person, String verb) {
        say(course.start().atTime(18, random.nextInt(60)), statement(person, verb, CLASSES + course.number()));
    }

    /** All that was said, in the order of time. */
    List<StoredStatement> statements() {
        List<Said> inOrder =
                said.stream().sorted(Comparator.comparing(Said::at)).toList();
        return IntStream.range(0, inOrder.size())
                .mapToObj(i -> {
                    int lastOfBatch = Math.min(inOrder.size() - 1, i - i % BATCH + BATCH - 1);
                    // A millisecond a batch keeps two batches that end in the same second apart.
                    Instant stored = inOrder.get(lastOfBatch).at().toInstant().plusMillis(1_000L + i / BATCH);
                    return new StoredStatement(
                            stored,
                            inOrder.get(i)
                                    .statement()
                                    .put("stored", stored.toString())
                                    .toString());
                })
                .toList();
    }

    private ObjectNode statement(Person person, String verb, String activity) {
        ObjectNode statement = MAPPER.createObjectNode();
        byte[] name = String.format(Locale.ROOT, "%s/statements/%d", HOME_PAGE, ++statements)
                .getBytes(StandardCharsets.UTF_8);
        statement.put("id", UUID.nameUUIDFromBytes(name).toString());
        ObjectNode actor =
                statement.putObject("actor").put("objectType", "Agent").put("name", person.name());
        actor.putObject("account").put("homePage", HOME_PAGE).put("name", person.id());
        statement.putObject("verb").put("id", VERBS + verb);
        statement.putObject("object").put("objectType", "Activity").put("id", activity);
        return statement;
    }

    private void say(LocalDateTime at, ObjectNode statement) {
        OffsetDateTime time = at.atOffset(SHANGHAI);
        said.add(new Said(time, statement.put("timestamp", time.toString()).put("version", "1.0.3")));
    }
}
