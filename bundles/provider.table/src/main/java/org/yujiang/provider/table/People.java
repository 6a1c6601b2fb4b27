package org.yujiang.provider.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yujiang.domain.Dates;
import org.yujiang.domain.DivisionCode;
import org.yujiang.domain.PersonDetail;
import org.yujiang.domain.PersonField;
import org.yujiang.domain.ResidentId;
import org.yujiang.domain.Sex;
import org.yujiang.provider.PersonDescription;
import org.yujiang.provider.PersonRef;

/** The columns that name a person, with the headers that forms in Henan put over them. */
public final class People {
    /** Characters of an old resident id. */
    private static final int OLD_LENGTH = 15;

    /** The name. */
    public static final Column NAME =
            Column.required("name", "姓名", "学员姓名", "职工姓名", "员工姓名", "劳动力姓名", "收款人", "收款人姓名", "收款户名", "户名");
    /** The resident id. */
    public static final Column RESIDENT_ID = Column.required(
            "residentId",
            "身份证号",
            "身份证号码",
            "公民身份号码",
            "公民身份证号码",
            "居民身份证号码",
            "居民身份证号",
            "身份证",
            "证件号码",
            "证件号",
            "收款人证件号码",
            "收款人身份证号");

    /** The resident id, where a file may describe a person in place of it: see {@link #of(Row, boolean)}. */
    public static final Column RESIDENT_ID_IF_ANY =
            new Column(RESIDENT_ID.name(), Column.Need.HEADER, RESIDENT_ID.headers());

    private static final Column BIRTH_DATE = Column.optional("birthDate", "出生日期", "出生年月日", "生日");
    private static final Column SEX = Column.optional("sex", "性别");
    private static final Column RESIDENCE =
            Column.optional("residence", "现居住地区划", "现居住地区划代码", "常住地区划", "常住地区划代码", "现居住地村代码", "村代码", "居住地区划代码");
    private static final Column PHONE = Column.optional("phone", "联系电话", "电话", "手机号", "手机号码", "联系方式");

    private static final Map<PersonField, Column> FIELDS = fields();

    private People() {}

    /** The columns that describe a person, beside name and id, and what else a file may say of them; all optional. */
    public static List<Column> described() {
        return Stream.concat(Stream.of(BIRTH_DATE, SEX, RESIDENCE, PHONE), FIELDS.values().stream())
                .toList();
    }

    /**
     * The person of a row of a layout with {@link #RESIDENT_ID_IF_ANY} and {@link #described()}. Where the cell of the id is empty,
     * name and birth date must be there.
     *
     * @param matchDamaged whether an id that cannot be right is matched by itself and the rest of the row; else it ends the row, as
     *     does one in any case that was not meant as an id while there is no birth date
     */
    public static PersonRef of(Row row, boolean matchDamaged) {
        Optional<String> written = row.optional(RESIDENT_ID.name(), Cells::text);
        Optional<LocalDate> birthDate = row.optional(BIRTH_DATE.name(), Dates::parse);
        Optional<ResidentId> id = written.isEmpty() && birthDate.isPresent()
                ? Optional.empty()
                : id(row, matchDamaged && (birthDate.isPresent() || meansAnId(written)));
        boolean old = id.isPresent() && written.map(String::length).equals(Optional.of(OLD_LENGTH));
        PersonDescription description = new PersonDescription(
                id.isEmpty() || old ? written : Optional.empty(),
                birthDate,
                row.optional(SEX.name(), Sex::parse),
                row.optional(RESIDENCE.name(), DivisionCode::parse),
                row.optional(PHONE.name(), text -> PersonField.PHONE.canonical(Cells.identifier(text))));
        String name = row.require(NAME.name(), Cells::personName);
        return row.check(RESIDENT_ID.name(), () -> new PersonRef(id, name, description));
    }

    private static boolean meansAnId(Optional<String> written) {
        return new PersonDescription(written, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty())
                .meansAnId();
    }

    private static Optional<ResidentId> id(Row row, boolean matchDamaged) {
        if (matchDamaged) {
            try {
                return Optional.of(row.require(RESIDENT_ID.name(), ResidentId::parseImported));
            } catch (RejectedRowException damaged) {
                return Optional.empty();
            }
        }
        return Optional.of(row.require(RESIDENT_ID.name(), ResidentId::parseImported));
    }

    /** What else the row says of the person. */
    public static List<PersonDetail> details(Row row) {
        List<PersonDetail> details = new ArrayList<>();
        FIELDS.forEach((field, column) -> row.optional(column.name(), text -> new PersonDetail(field, text))
                .ifPresent(details::add));
        return details;
    }

    private static Map<PersonField, Column> fields() {
        Map<PersonField, Column> fields = new EnumMap<>(PersonField.class);
        fields.put(PersonField.ETHNIC_GROUP, Column.optional("ethnicGroup", "民族"));
        fields.put(PersonField.EDUCATION, Column.optional("education", "文化程度", "学历"));
        fields.put(
                PersonField.REGISTERED_RESIDENCE,
                Column.optional("registeredResidence", "户籍区划", "户籍区划代码", "户籍地区划", "户籍地区划代码"));
        fields.put(
                PersonField.PAYEE_ACCOUNT, Column.optional("payeeAccount", "银行账号", "银行卡号", "社保卡账号", "社会保障卡账号", "收款账号"));
        fields.put(PersonField.PAYEE_BANK, Column.optional("payeeBank", "开户银行", "开户行"));
        fields.put(PersonField.PAYEE_HOLDER, Column.optional("payeeHolder", "开户名", "账户名"));
        fields.put(PersonField.HOUSEHOLD, Column.optional("household", "户编号", "家庭编号"));
        fields.put(PersonField.HOUSEHOLD_RELATION, Column.optional("householdRelation", "与户主关系"));
        return fields;
    }

    /** The person of a row. */
    public static PersonRef of(Row row) {
        return new PersonRef(
                row.require(RESIDENT_ID.name(), ResidentId::parseImported),
                row.require(NAME.name(), Cells::personName));
    }
}
