package org.patchlag.notice;

/** Something was put into the outbox: once that is committed, there is work. */
record NoticeQueued() {}
