/**
 * What the scripts in bin/ run outside Karaf: checks before a start, the first account, commands by SSH.
 *
 * <p>Plain programs, each with a {@code main}; every failure is one line in Chinese and English and an {@link
 * org.yujiang.launcher.ExitCode}.
 */
@NullMarked
package org.yujiang.launcher;

import org.jspecify.annotations.NullMarked;
