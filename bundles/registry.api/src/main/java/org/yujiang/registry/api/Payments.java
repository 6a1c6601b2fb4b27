package org.yujiang.registry.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.yujiang.domain.CreditCode;
import org.yujiang.domain.DivisionCode;
import org.yujiang.domain.Money;
import org.yujiang.domain.Problem;
import org.yujiang.policy.PayeeKind;
import org.yujiang.registry.api.Claims.Behind;
import org.yujiang.registry.api.Registry.Page;
import org.yujiang.registry.api.Registry.PageRequest;

/**
 * The money: approved claims to the bank and back, and what has to be given back. Everything is booked as double entries that
 * balance; nothing that was booked is changed, only countered. Safe for use by several threads.
 *
 * <p>Every method throws {@link RegistryException} as {@link Claims} does. Where no other permission is named,
 * {@link Permission#PAY} is needed. Every change takes a reason, which the audit log keeps.
 */
@ProviderType
public interface Payments {

    /** What preparing a payment would do; nothing is changed. */
    PrepareReport preview(Caller caller, UUID claimBatch);

    /**
     * Makes a payment of the approved claims of a batch: one line for each payee and fund, with payee and account frozen.
     * Confirmed clawbacks of the same payee, county and fund are set off. Claims without an account, with another account than at the
     * approval, approved by the same user, not checked, or of whom facts wait to be decided stay behind.
     *
     * @throws RegistryException also {@code INVALID} {@code STEP_EMPTY}, or the code for which every claim has to stay behind
     */
    PrepareReport prepare(Caller caller, UUID claimBatch, String reason);

    /**
     * Takes a payment back whose bank file was not written; its claims are approved as before.
     *
     * @throws RegistryException also {@code INVALID} {@code PAYMENT_SENT}
     */
    Payment cancel(Caller caller, UUID payment, String reason);

    /**
     * Writes the bank file: CSV, UTF-8 with byte order mark, a line each with name, account, bank, amount in yuan, line id and
     * fund source. From then on the payment is sent. Asked again, because the file was lost, it is the same to the byte; the
     * audit log has each time.
     *
     * @throws RegistryException also {@code INVALID} {@code PAYMENT_NOT_OPEN}, {@code FILE_DIFFERS}
     */
    Payment writeFile(Caller caller, UUID payment, OutputStream out, String reason) throws IOException;

    /**
     * Reads what the bank answered: CSV with line id, amount in yuan, status (成功/失败, SUCCESS/FAILED), reference. Each line
     * stands for itself: a wrong one is refused with its code and the others count.
     *
     * @param answers UTF-8 or GB18030, with or without a header; at most 64 MB
     */
    AnswerReport answer(Caller caller, UUID payment, InputStream answers, String reason) throws IOException;

    /**
     * Closes a payment whose every line was answered and whose sums agree with the ledger.
     *
     * @throws RegistryException also {@code INVALID} {@code PAYMENT_UNANSWERED}, {@code PAYMENT_SUMS_DIFFER}
     */
    Payment close(Caller caller, UUID payment, String reason);

    /** Payments in the order of their keys ({@link Permission#READ}). */
    Page<Payment> payments(Caller caller, PageRequest page);

    /** The lines of a payment in the order of their keys ({@link Permission#READ}). */
    Page<PaymentLine> lines(Caller caller, UUID payment, PageRequest page);

    /**
     * Proposes where a county pays a trainer or an employer. It counts once it is confirmed; until then the account that was
     * confirmed before stays in force. An earlier proposal for the same payee falls.
     *
     * @throws RegistryException also {@code INVALID} {@code ACCOUNT_INVALID}, {@code ACCOUNT_DIVISION}: not of the caller's
     */
    Account setAccount(Caller caller, NewAccount account, String reason);

    /**
     * Puts a proposed account in force ({@link Permission#APPROVE}), by somebody else than who proposed it.
     *
     * @throws RegistryException also {@code NOT_FOUND} {@code ACCOUNT_UNKNOWN}; {@code INVALID} {@code FOUR_EYES}
     */
    Account confirmAccount(Caller caller, UUID account, String reason);

    /** Accounts that are proposed or in force, in the order of their keys ({@link Permission#PAY} or APPROVE). */
    Page<Account> accounts(Caller caller, PageRequest page);

    /**
     * Proposes to get money back ({@link Permission#REVIEW_CLAIMS}).
     *
     * @throws RegistryException also {@code INVALID} {@code CLAWBACK_AMOUNT}: more than was paid and not yet clawed back
     */
    Clawback propose(Caller caller, UUID claim, Money amount, String reason);

    /**
     * Confirms a proposal ({@link Permission#APPROVE}), by somebody else than who made it: the money is owed to the fund.
     *
     * @param dueOn until when it has to be paid
     */
    Clawback confirm(Caller caller, UUID clawback, LocalDate dueOn, String reason);

    /**
     * Drops a proposal ({@link Permission#APPROVE}), by somebody who neither made it nor had a hand in the claim.
     *
     * @throws RegistryException also {@code CONFLICT} {@code CLAWBACK_DECIDED}; {@code INVALID} {@code FOUR_EYES}
     */
    Clawback drop(Caller caller, UUID clawback, String reason);

    /**
     * Takes a repayment in.
     *
     * @throws RegistryException also {@code INVALID} {@code RECEIPT_AMOUNT}: more than is still owed
     */
    Clawback receive(Caller caller, UUID clawback, Money amount, String reason);

    /** Clawbacks in the order of their keys ({@link Permission#READ}). */
    Page<Clawback> clawbacks(Caller caller, Optional<ClawbackState> state, PageRequest page);

    /** The balance of each account of the ledger, of the caller's divisions ({@link Permission#READ}). They sum up to nought. */
    List<Balance> balances(Caller caller);

    /**
     * What was prepared, or would be.
     *
     * @param payment the payment; empty for a preview
     * @param claims claims in it
     * @param lines lines in it
     * @param amountYuan what they amount to
     * @param offsetYuan what of it is set off against clawbacks
     * @param behind claims that stay behind, by reason
     */
    record PrepareReport(
            Optional<UUID> payment,
            long claims,
            long lines,
            String amountYuan,
            String offsetYuan,
            List<Behind> behind) {
        /** Copies the list. */
        public PrepareReport {
            behind = List.copyOf(behind);
        }
    }

    /** How a payment stands. */
    enum PaymentState {
        /** 待发送. */
        PREPARED("待发送"),
        /** 已发送: the bank file was written. */
        SENT("已发送"),
        /** 已对账. */
        CLOSED("已对账"),
        /** 已取消. */
        CANCELLED("已取消");

        private final String zh;

        PaymentState(String zh) {
            this.zh = zh;
        }

        /** The Chinese term. */
        public String zh() {
            return zh;
        }
    }

    /** A payment. */
    record Payment(
            UUID id,
            String number,
            UUID claimBatch,
            String division,
            PaymentState state,
            long lines,
            String amountYuan,
            Instant preparedAt,
            String preparedBy,
            Optional<Instant> sentAt,
            Optional<String> fileHash,
            Optional<Instant> closedAt) {}

    /** How a line stands. */
    enum LineState {
        /** 待回执. */
        OPEN,
        /** 成功. */
        PAID,
        /** 失败. */
        FAILED,
        /** 已取消. */
        CANCELLED
    }

    /** A line of a payment. */
    record PaymentLine(
            UUID id,
            PayeeKind payee,
            Optional<UUID> trainee,
            Optional<String> organisation,
            String fundSource,
            String amountYuan,
            String offsetYuan,
            LineState state,
            Optional<String> reference) {}

    /**
     * What came of an answer.
     *
     * @param paid lines that the bank paid
     * @param failed lines that it did not
     * @param refused lines of the file that count for nothing
     * @param open lines of the payment that still wait for an answer
     */
    record AnswerReport(long paid, long failed, List<RefusedLine> refused, long open) {
        /** Copies the list. */
        public AnswerReport {
            refused = List.copyOf(refused);
        }
    }

    /** A line of an answer that was refused, counted from 1. */
    record RefusedLine(long line, Problem why) {}

    /**
     * Where to pay a trainer or an employer.
     *
     * @param division which county pays there: itself and all below it
     * @param code the payee
     * @param holder as the bank knows the payee, 1 to 100 characters
     * @param bank 1 to 100 characters
     * @param account 8 to 32 digits
     */
    record NewAccount(DivisionCode division, CreditCode code, String holder, String bank, String account) {}

    /** How an account stands. */
    enum AccountState {
        /** 待确认. */
        PROPOSED("待确认"),
        /** 生效. */
        IN_FORCE("生效"),
        /** 失效. */
        ENDED("失效");

        private final String zh;

        AccountState(String zh) {
            this.zh = zh;
        }

        /** The Chinese term. */
        public String zh() {
            return zh;
        }
    }

    /** An account. */
    record Account(
            UUID id,
            String division,
            String code,
            String holder,
            String bank,
            String account,
            AccountState state,
            Instant setAt,
            String setBy,
            Optional<Instant> confirmedAt,
            Optional<String> confirmedBy) {}

    /** How a clawback stands. */
    enum ClawbackState {
        /** 待确认. */
        PROPOSED("待确认"),
        /** 追回中. */
        CONFIRMED("追回中"),
        /** 已追回. */
        SETTLED("已追回"),
        /** 不追回. */
        DROPPED("不追回");

        private final String zh;

        ClawbackState(String zh) {
            this.zh = zh;
        }

        /** The Chinese term. */
        public String zh() {
            return zh;
        }
    }

    /**
     * Money that has to come back.
     *
     * @param owedYuan what of it is still owed
     */
    record Clawback(
            UUID id,
            UUID claim,
            Optional<UUID> trainee,
            Optional<String> organisation,
            String amountYuan,
            String owedYuan,
            ClawbackState state,
            String reason,
            String proposedBy,
            Optional<String> decidedBy,
            Optional<LocalDate> dueOn) {}

    /** The balance of an account: debits above nought. */
    record Balance(String account, String amountYuan) {}
}
