/** The main job, seen from outside: hot-deploy three adapters, pull a county, compare with its labels. */
@NullMarked
package org.yujiang.demo;

import org.jspecify.annotations.NullMarked;
