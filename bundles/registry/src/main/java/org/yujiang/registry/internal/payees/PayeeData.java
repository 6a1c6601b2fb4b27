package org.yujiang.registry.internal.payees;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Where money goes, as it was frozen for a payment.
 *
 * @param holder who holds the account
 * @param bank the bank
 * @param account its number
 */
public record PayeeData(String holder, String bank, String account) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** As it is stored. */
    public String text() {
        return JSON.createArrayNode().add(holder).add(bank).add(account).toString();
    }

    /** What {@link #text} gave. */
    public static PayeeData parse(String text) {
        try {
            String[] parts = JSON.readValue(text, String[].class);
            return new PayeeData(parts[0], parts[1], parts[2]);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The registry wrote this account itself", e);
        }
    }
}
