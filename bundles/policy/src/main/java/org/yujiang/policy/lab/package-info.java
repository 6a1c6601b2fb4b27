/**
 * The policy lab: what a draft pack would decide over all history, beside the pack in force. Facts are loaded once into columns in
 * memory ({@link org.yujiang.policy.lab.LabFacts}); then packs are run over them and compared
 * ({@link org.yujiang.policy.lab.PolicyLab}), exact to the fen: what columns do not know is left to the pack's own adjudicator.
 */
@Export
@NullMarked
@Version("1.0.0")
package org.yujiang.policy.lab;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
